package io.musterbook.web.pages.signon;

import io.musterbook.signon.IdentityProvider;
import io.musterbook.signon.SignOnConnections;
import io.musterbook.signon.SignOnSnapshot;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a workspace's single sign-on stands. */
@Named
@RequestScoped
public class SignOnPage {
    /** From how many days before its end a certificate is warned of. */
    private static final Duration SOON = Duration.ofDays(30);

    private final CurrentWorkspace current;
    private final Clock clock;
    private final Lazy<Optional<SignOnSnapshot>> connection;
    private final Lazy<SignOn> signOn;
    private final Lazy<Integer> codes;

    @Inject
    SignOnPage(CurrentWorkspace current, SignOnConnections connections, Workspaces workspaces, Clock clock) {
        this.current = current;
        this.clock = clock;
        connection = new Lazy<>(() -> connections.of(current.getWorkspace().id()));
        signOn = new Lazy<>(() -> workspaces.signOn(current.getWorkspace().id()));
        codes = new Lazy<>(
                () -> connections.recoveryCodes(current.getWorkspace().id()));
    }

    /** Forgets what was read: something was changed. */
    void forget() {
        connection.forget();
        signOn.forget();
        codes.forget();
    }

    /** The address of the page with the settings. */
    public String getPath() {
        return current.getPath() + "settings/security/sso";
    }

    /** Whether the plan includes single sign-on. */
    public boolean isIncluded() {
        return current.getWorkspace().plan().includesDirectorySync();
    }

    /** Whether this member may set it up now. */
    public boolean isConfigurable() {
        return isIncluded() && current.isAdministers();
    }

    /** Whether an identity provider was chosen. */
    public boolean isChosen() {
        return connection.get().isPresent();
    }

    /** The connection; only where {@link #isChosen()}. */
    public SignOnSnapshot getConnection() {
        return connection.get().orElseThrow();
    }

    /** What people call the identity provider in a sentence. */
    public String getProvider() {
        return connection.get().map(known -> known.provider().inSentence()).orElse("your identity provider");
    }

    /** Whether there is metadata. */
    public boolean isDescribed() {
        return connection.get().map(SignOnSnapshot::trusted).isPresent();
    }

    /** Whether nobody enters in another way. */
    public boolean isRequired() {
        return signOn.get().required();
    }

    /** Whether it may be made the only way in. */
    public boolean isRequirable() {
        return getConnection().enabled() && getConnection().ownerTestedAt() != null;
    }

    /** How many recovery codes are left. */
    public int getCodes() {
        return codes.get();
    }

    /** The state in a few words. */
    public String getState() {
        if (!isChosen()) {
            return "Not set up";
        }
        if (!isDescribed()) {
            return "Waiting for metadata";
        }
        return getConnection().enabled() ? isRequired() ? "Required" : "On" : "Off";
    }

    /** The class of the state's tag. */
    public String getTone() {
        return isChosen() && getConnection().enabled() ? "good" : isChosen() ? "accent" : "";
    }

    /** Whether the last certificate ends within a month, or has ended. */
    public boolean isEnding() {
        return isChosen()
                && getConnection().certificatesEnd() != null
                && clock.instant().plus(SOON).isAfter(getConnection().certificatesEnd());
    }

    /** Whether a key of ours waits to be used. */
    public boolean isKeyWaiting() {
        return getConnection().keys().size() > 1;
    }

    /** The identity providers to choose from. */
    public List<IdentityProvider> getProviders() {
        return List.of(IdentityProvider.values());
    }
}
