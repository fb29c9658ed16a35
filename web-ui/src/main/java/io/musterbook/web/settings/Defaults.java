package io.musterbook.web.settings;

import io.musterbook.workspace.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The defaults: those of the {@link Catalogue}, and those that follow from what else was given. */
final class Defaults {
    private final Function<String, Optional<String>> given;

    /** @param given the value that was given for a key, if any */
    Defaults(Function<String, Optional<String>> given) {
        this.given = given;
    }

    /** What holds for a key: the given value, else the default. */
    Optional<String> effective(String key) {
        return given.apply(key).or(() -> of(key));
    }

    /** The default for a key. */
    Optional<String> of(String key) {
        return switch (key) {
            case Catalogue.BIND -> Optional.of(isDemo() ? "127.0.0.1" : "0.0.0.0");
            case Catalogue.PUBLIC_URL ->
                isDemo() ? effective(Catalogue.PORT).map(port -> "http://127.0.0.1:" + port) : Optional.empty();
            case Catalogue.DB_URL -> effective(Catalogue.DATA).map(Defaults::databaseFile);
            case Catalogue.MAIL_FROM -> sender();
            default -> Catalogue.find(key).flatMap(setting -> Optional.ofNullable(setting.fixedDefault()));
        };
    }

    boolean isDemo() {
        return effective(Catalogue.DEMO).filter("true"::equals).isPresent();
    }

    /** The host of the public address, if that is one. */
    Optional<URI> publicAddress() {
        return effective(Catalogue.PUBLIC_URL).flatMap(Forms::webAddress);
    }

    private Optional<String> sender() {
        var named = publicAddress()
                .map(address -> "musterbook@" + address.getHost())
                .filter(address -> EmailAddress.parse(address).isPresent())
                .filter(address ->
                        IpAddress.parse(new EmailAddress(address).domain()).isEmpty());
        return named.isPresent() || !isDemo() ? named : Optional.of("musterbook@localhost.localdomain");
    }

    private static String databaseFile(String folder) {
        return H2Url.ofFile(Path.of(folder)
                .toAbsolutePath()
                .normalize()
                .resolve("musterbook")
                .toString());
    }
}
