package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.DirectoryRoles.Explanation;
import io.musterbook.web.pages.Lazy;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What the directory says about the role of the person on a person's page, and what to press there if it says too little. */
@Named
@RequestScoped
public class WhyRole {
    private final PersonPage personPage;
    private final Labels labels;
    private final Lazy<Optional<Explanation>> explanation;
    private final Lazy<Optional<DirectoryProvider>> provider;

    @Inject
    WhyRole(
            CurrentWorkspace current,
            PersonPage personPage,
            DirectoryRoles roles,
            DirectoryConnections directories,
            Labels labels) {
        this.personPage = personPage;
        this.labels = labels;
        explanation = new Lazy<>(() -> personPage.getMember().source() == MemberSource.DIRECTORY
                ? roles.explain(
                        current.getWorkspace().id(), personPage.getMember().id())
                : Optional.empty());
        provider = new Lazy<>(() -> directories.of(current.getWorkspace().id()).map(known -> known.provider()));
    }

    /** Whether the directory says anything: it names the person as active. */
    public boolean isTold() {
        return explanation.get().isPresent();
    }

    /** Which group gives which role. */
    public String getGiving() {
        var told = told();
        var role = labels.role(told.role());
        return told.group() == null
                ? "No group gives a role; everybody else gets " + role
                : told.group() + " gives " + role;
    }

    /** Why the person has another role all the same; empty if they have this one. */
    public String getOverruled() {
        var member = personPage.getMember();
        if (member.role() == told().role()) {
            return "";
        }
        if (member.role() == Role.OWNER) {
            return "A directory never changes an owner.";
        }
        return member.roleSource().isByHand()
                ? "The role was set by hand and stays until you let the directory decide."
                : "It has not taken effect.";
    }

    /** Whether an admin role waits for an owner's yes. */
    public boolean isWaiting() {
        return told().waits();
    }

    /** The groups whose admin role is not confirmed; empty if there are none. */
    public String getUnconfirmed() {
        return String.join(", ", told().unconfirmed());
    }

    /** What to press in the directory's console so that it names the person again. */
    public String getRemedy() {
        return provider.get()
                .filter(DirectoryProvider.OKTA::equals)
                .map(okta ->
                        "In Okta open the app, then Push Groups, press Active beside the group and choose Push now.")
                .orElse("In " + personPage.getDirectory()
                        + " take the person out of the group and put them in again, or provision on demand.");
    }

    /** The groups in which the directory has put the person. */
    public String getGroups() {
        List<String> groups = told().groups();
        return groups.isEmpty() ? "None" : String.join(", ", groups);
    }

    /** What the directory calls the person. */
    public String getUserName() {
        return told().userName();
    }

    private Explanation told() {
        return explanation.get().orElseThrow();
    }
}
