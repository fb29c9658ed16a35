package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.NewWorkspace;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Slug;

/** The body that opens a workspace. */
public final class OpenWorkspace {
    private static final int MAX_NAME = 256;

    private OpenWorkspace() {}

    /**
     * Reads {@code {slug,name,plan,seats,owner:{email,displayName,password}}}. Without a display name the owner is
     * called by the address; without a password the owner gets a link by mail.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static NewWorkspace read(ObjectNode body) {
        var workspace = ObjectReading.of(body);
        var slug = workspace.required("slug", Kind.text(Slug::new));
        var name = workspace.required("name", ChangeWorkspace.NAME);
        var plan = workspace.required("plan", Kind.word(Plan.class));
        var seats = workspace.required("seats", ChangeWorkspace.SEATS);
        var owner = workspace.object("owner");
        var email = owner.required("email", Kind.text(EmailAddress::new));
        var displayName = owner.optional("displayName", Kind.text(MAX_NAME));
        var password = owner.optional("password", Kind.text(text -> new Password(text).chosen()));
        workspace.complete();
        return new NewWorkspace(
                slug.get(),
                name.get(),
                plan.get(),
                seats.get(),
                new NewWorkspace.Owner(
                        email.get(),
                        displayName
                                .found()
                                .filter(text -> !text.isBlank())
                                .orElse(email.get().value()),
                        password.found().orElse(null)));
    }
}
