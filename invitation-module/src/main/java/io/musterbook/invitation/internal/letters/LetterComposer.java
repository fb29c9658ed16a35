package io.musterbook.invitation.internal.letters;

import io.musterbook.invitation.internal.InvitationLinks;
import io.musterbook.invitation.internal.mail.Letter;
import io.musterbook.invitation.internal.mail.LetterPage;
import io.musterbook.invitation.internal.words.Phrases;
import io.musterbook.invitation.internal.words.PlainName;
import io.musterbook.workspace.AccountLinks;
import io.musterbook.workspace.AccountLinks.Purpose;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes letters when their turn has come, with links that are made then, so that their time counts from the mail. */
@ApplicationScoped
public class LetterComposer {
    /** How long a link to choose a new password works. */
    static final Duration RESET_LASTS = Duration.ofMinutes(60);

    /** How long a link that proves an address works. */
    static final Duration CONFIRM_LASTS = Duration.ofHours(24);

    private final Accounts accounts;
    private final AccountLinks accountLinks;
    private final Workspaces workspaces;
    private final InvitationLinks addresses;
    private final Clock clock;

    @Inject
    public LetterComposer(
            Accounts accounts,
            AccountLinks accountLinks,
            Workspaces workspaces,
            InvitationLinks addresses,
            Clock clock) {
        this.accounts = accounts;
        this.accountLinks = accountLinks;
        this.workspaces = workspaces;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The letter, or nothing if there is nobody to write to or nothing to write about any more. */
    Optional<Letter> compose(StoredLetter stored) {
        var account = account(stored);
        if (stored.kind().hasSecret() && account == null) {
            return Optional.empty();
        }
        var workspaceId = stored.workspace();
        var workspace =
                workspaceId == null ? null : workspaces.find(workspaceId).orElse(null);
        return Optional.of(write(stored, account, workspace));
    }

    /** Whose account it is about, unless the letter must not go to anybody. */
    private @Nullable AccountSnapshot account(StoredLetter stored) {
        return switch (stored.kind()) {
            case PASSWORD_RESET -> accounts.find(stored.to()).orElse(null);
            case CONFIRM_ADDRESS ->
                accounts.find(stored.to()).isPresent() || stored.account() == null
                        ? null
                        : accounts.find(stored.account()).orElse(null);
            default ->
                stored.account() == null
                        ? null
                        : accounts.find(stored.account()).orElse(null);
        };
    }

    private Letter write(
            StoredLetter stored, @Nullable AccountSnapshot account, @Nullable WorkspaceSnapshot workspace) {
        var phrases = Phrases.of(language(stored, account, workspace));
        var key = stored.kind().phrases();
        var from = workspace == null ? "Musterbook" : PlainName.of(workspace.name());
        var values = new HashMap<String, String>();
        stored.words().forEach((name, word) -> values.put(name, PlainName.of(word)));
        values.put("workspace", from);
        values.put("address", stored.to().value());
        values.put("account", account == null ? "" : account.email().value());
        values.put(
                "until",
                phrases.until(clock.instant().plus(lasts(stored.kind())).atZone(ZoneOffset.UTC)));
        var name = PlainName.of(account == null ? stored.displayName() : account.displayName());
        values.put("name", name);
        boolean named = !name.isEmpty() && !stored.displayName().contains("@") && !name.contains("\uFF20");
        var terms = phrases.say(key + ".terms", values);
        return LetterPage.write(new LetterPage.Sheet(
                stored.to(),
                from,
                phrases.say(key + ".subject", values),
                phrases.say(key + ".preview", values),
                phrases.say(named ? "mail.greeting" : "mail.greeting.nameless", values),
                phrases.say(key + ".body", values),
                link(stored, account, workspace),
                phrases.say(key + ".button", values),
                terms,
                terms,
                phrases.say(key + ".footer", values),
                phrases.language(),
                "<" + stored.id() + "@" + addresses.host() + ">"));
    }

    private URI link(StoredLetter stored, @Nullable AccountSnapshot account, @Nullable WorkspaceSnapshot workspace) {
        var home = workspace == null ? "/" : "/w/" + workspace.slug() + "/";
        return addresses.at(
                switch (stored.kind()) {
                    case PASSWORD_RESET -> "/account/password/" + token(stored, account, Purpose.RESET_PASSWORD);
                    case CONFIRM_ADDRESS -> "/account/address/" + token(stored, account, Purpose.CONFIRM_ADDRESS);
                    case PASSWORD_CHANGED -> "/forgot";
                    case ADDRESS_CHANGED -> "/sign-in";
                    case WELCOME -> home;
                    case MANY_LOSSES -> home + "settings/people?state=suspended";
                    case ADMINS_WAIT, RECOVERY_CODE_USED, CERTIFICATE_ENDS -> home + "settings/security";
                    case LAST_OWNER_SUSPENDED, SEATS_NEARLY_FULL, SEAT_REFUSED -> home + "settings/people";
                });
    }

    private String token(StoredLetter stored, @Nullable AccountSnapshot account, Purpose purpose) {
        if (account == null) {
            throw new IllegalStateException("a link needs an account");
        }
        var until = clock.instant().plus(lasts(stored.kind()));
        return accountLinks
                .issue(stored.id(), account.id(), purpose, stored.to(), until)
                .text();
    }

    private static Duration lasts(LetterKind kind) {
        return kind == LetterKind.CONFIRM_ADDRESS ? CONFIRM_LASTS : RESET_LASTS;
    }

    private static Locale language(
            StoredLetter stored, @Nullable AccountSnapshot account, @Nullable WorkspaceSnapshot workspace) {
        if (stored.language() != null) {
            return stored.language();
        }
        if (account != null && account.language() != null) {
            return account.language();
        }
        return workspace == null ? Locale.ENGLISH : workspace.language();
    }
}
