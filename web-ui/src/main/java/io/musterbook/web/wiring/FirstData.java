package io.musterbook.web.wiring;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a demo starts with: the workspace {@code acme} and its owner. */
@ApplicationScoped
class FirstData {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Workspaces workspaces;
    private final DataFolder folder;
    private final boolean demo;

    @Inject
    FirstData(Workspaces workspaces, DataFolder folder, @ConfigProperty(name = "musterbook.demo") boolean demo) {
        this.workspaces = workspaces;
        this.folder = folder;
        this.demo = demo;
    }

    void plant() {
        if (!demo || !workspaces.isEmpty()) {
            return;
        }
        var password = folder.secret("owner.password", () -> random(4));
        workspaces.open(
                new NewWorkspace(
                        new Slug("acme"),
                        "Acme",
                        Plan.ENTERPRISE,
                        50,
                        new NewWorkspace.Owner(
                                new EmailAddress("owner@acme.example"), "Acme Owner", new Password(password))),
                new Actor.Machine());
    }

    /** Random groups of five characters, each worth 24 bits. */
    static String random(int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
