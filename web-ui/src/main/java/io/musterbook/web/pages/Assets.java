package io.musterbook.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** The files of the pages' look. Their address carries a version made from their content, so browsers keep them. */
@Named
@ApplicationScoped
public class Assets {
    private final String version;

    @Inject
    Assets(ServletContext context) {
        version = version(context);
    }

    /** What goes behind {@code ?v=}: changes when any of the files changes. */
    public String getVersion() {
        return version;
    }

    private static String version(ServletContext context) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var paths = context.getResourcePaths("/assets/");
            for (var path : new TreeSet<>(paths == null ? Set.<String>of() : paths)) {
                try (var file = context.getResourceAsStream(path)) {
                    digest.update(file == null ? new byte[0] : file.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
