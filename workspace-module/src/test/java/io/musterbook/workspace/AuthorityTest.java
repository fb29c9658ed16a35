package io.musterbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of who may do what to whom, as a table. */
class AuthorityTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final WorkspaceId ACME = new WorkspaceId(UUID.randomUUID());

    @ParameterizedTest(name = "{0} and {1} to {2}: {3}")
    @CsvSource({
        // doer, deed, target (role state source role-source), denial or ok
        "MEMBER,   SUSPEND,      MEMBER ACTIVE INVITATION INVITATION,   NEEDS_ADMIN",
        "VIEWER,   REMOVE,       VIEWER ACTIVE INVITATION INVITATION,   NEEDS_ADMIN",
        "ADMIN,    SUSPEND,      MEMBER ACTIVE INVITATION INVITATION,   ok",
        "ADMIN,    SUSPEND,      MEMBER ACTIVE DIRECTORY DEFAULT,       ok",
        "ADMIN,    SUSPEND,      ADMIN ACTIVE INVITATION INVITATION,    ok",
        "ADMIN,    SUSPEND,      OWNER ACTIVE MANUAL INVITATION,        NEEDS_OWNER",
        "OWNER,    SUSPEND,      OWNER ACTIVE MANUAL INVITATION,        ok",
        "OWNER,    SUSPEND,      MEMBER SUSPENDED-HAND MANUAL DEFAULT,  WRONG_STATE",
        "OWNER,    SUSPEND,      MEMBER SUSPENDED-DIR DIRECTORY DEFAULT, ok",
        "ADMIN,    LIFT,         MEMBER SUSPENDED-HAND DIRECTORY DEFAULT, ok",
        "ADMIN,    LIFT,         MEMBER SUSPENDED-DIR DIRECTORY DEFAULT, MANAGED_BY_DIRECTORY",
        "ADMIN,    LIFT,         MEMBER ACTIVE INVITATION INVITATION,   WRONG_STATE",
        "MEMBER,   LIFT,         MEMBER SUSPENDED-HAND MANUAL DEFAULT,  NEEDS_ADMIN",
        "ADMIN,    REMOVE,       MEMBER ACTIVE INVITATION INVITATION,   ok",
        "OWNER,    REMOVE,       MEMBER ACTIVE DIRECTORY DEFAULT,       MANAGED_BY_DIRECTORY",
        "OPERATOR, REMOVE,       MEMBER ACTIVE DIRECTORY DEFAULT,       MANAGED_BY_DIRECTORY",
        "OPERATOR, REMOVE,       OWNER ACTIVE MANUAL INVITATION,        ok",
        "ADMIN,    RELEASE_ROLE, ADMIN ACTIVE DIRECTORY MANUAL,         ok",
        "ADMIN,    RELEASE_ROLE, ADMIN ACTIVE DIRECTORY INVITATION,     ok",
        "ADMIN,    RELEASE_ROLE, MEMBER ACTIVE DIRECTORY GROUP,         NOT_FROM_DIRECTORY",
        "ADMIN,    RELEASE_ROLE, MEMBER ACTIVE INVITATION MANUAL,       NOT_FROM_DIRECTORY",
        "OWNER,    RELEASE_ROLE, OWNER ACTIVE DIRECTORY MANUAL,         NOT_FROM_DIRECTORY",
        "ADMIN,    HANDLE_INVITATION, MEMBER INVITED INVITATION INVITATION, ok",
        "ADMIN,    HANDLE_INVITATION, OWNER INVITED MANUAL INVITATION,  NEEDS_OWNER",
        "ADMIN,    HANDLE_INVITATION, MEMBER ACTIVE MANUAL INVITATION,  WRONG_STATE",
        "MEMBER,   LEAVE,        MEMBER ACTIVE MANUAL INVITATION,       NEEDS_ADMIN"
    })
    void deeds(String doer, Deed deed, String target, String expected) {
        var authority = new Authority(doer(doer), 2);

        assertThat(authority.denial(deed, member(target)).map(Denial::name).orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} makes {1} a {2}: {3}")
    @CsvSource({
        "MEMBER,   MEMBER ACTIVE INVITATION INVITATION, VIEWER, NEEDS_ADMIN",
        "ADMIN,    MEMBER ACTIVE INVITATION INVITATION, ADMIN,  ok",
        "ADMIN,    MEMBER ACTIVE DIRECTORY GROUP,       ADMIN,  ok",
        "ADMIN,    ADMIN ACTIVE INVITATION INVITATION,  VIEWER, ok",
        "ADMIN,    MEMBER ACTIVE INVITATION INVITATION, OWNER,  NEEDS_OWNER",
        "ADMIN,    OWNER ACTIVE MANUAL INVITATION,      MEMBER, NEEDS_OWNER",
        "OWNER,    MEMBER ACTIVE INVITATION INVITATION, OWNER,  ok",
        "OWNER,    OWNER ACTIVE MANUAL INVITATION,      MEMBER, ok",
        "OPERATOR, MEMBER ACTIVE DIRECTORY GROUP,       OWNER,  ok"
    })
    void roles(String doer, String target, Role wanted, String expected) {
        var authority = new Authority(doer(doer), 2);

        assertThat(authority
                        .denialOfRole(member(target), wanted)
                        .map(Denial::name)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} invites a {1}: {2}")
    @CsvSource({
        "OWNER,OWNER,ok",
        "ADMIN,OWNER,NEEDS_OWNER",
        "ADMIN,ADMIN,ok",
        "MEMBER,VIEWER,NEEDS_ADMIN",
        "OPERATOR,OWNER,ok"
    })
    void invitations(String doer, Role wanted, String expected) {
        assertThat(new Authority(doer(doer), 2)
                        .denialOfInvitation(wanted)
                        .map(Denial::name)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @Test
    void nobody_takes_anything_from_the_last_active_owner_not_even_the_operator() {
        var owner = member("OWNER ACTIVE MANUAL INVITATION");
        for (var doer : new String[] {"OWNER", "OPERATOR"}) {
            var authority = new Authority(doer(doer), 1);
            assertThat(authority.denial(Deed.SUSPEND, owner)).contains(Denial.LAST_OWNER);
            assertThat(authority.denial(Deed.REMOVE, owner)).contains(Denial.LAST_OWNER);
            assertThat(authority.denialOfRole(owner, Role.ADMIN)).contains(Denial.LAST_OWNER);
            assertThat(authority.denialOfRole(owner, Role.OWNER)).isEmpty();
        }
        assertThat(new Authority(owner, 1).denial(Deed.LEAVE, owner)).contains(Denial.LAST_OWNER);
        assertThat(new Authority(owner, 2).denial(Deed.LEAVE, owner)).isEmpty();
    }

    @Test
    void a_suspended_owner_is_kept_while_there_is_no_other() {
        var owner = member("OWNER SUSPENDED-DIR DIRECTORY INVITATION");

        assertThat(new Authority(null, 0).denialOfRole(owner, Role.ADMIN)).contains(Denial.LAST_OWNER);
        assertThat(new Authority(null, 1).denialOfRole(owner, Role.ADMIN)).isEmpty();
    }

    @Test
    void nobody_suspends_or_removes_oneself() {
        var admin = member("ADMIN ACTIVE INVITATION INVITATION");
        var authority = new Authority(admin, 1);

        assertThat(authority.denial(Deed.SUSPEND, admin)).contains(Denial.YOURSELF);
        assertThat(authority.denial(Deed.REMOVE, admin)).contains(Denial.YOURSELF);
        assertThat(authority.denial(Deed.LEAVE, admin)).isEmpty();
        assertThat(authority.denialOfRole(admin, Role.VIEWER)).isEmpty();
    }

    @Test
    void an_admin_without_access_does_nothing() {
        var authority = new Authority(member("OWNER SUSPENDED-HAND MANUAL INVITATION"), 1);

        assertThat(authority.denial(Deed.SUSPEND, member("MEMBER ACTIVE MANUAL INVITATION")))
                .contains(Denial.NEEDS_ADMIN);
        assertThat(authority.denialOfInvitation(Role.VIEWER)).contains(Denial.NEEDS_ADMIN);
    }

    private static @Nullable MemberSnapshot doer(String role) {
        return role.equals("OPERATOR") ? null : member(role + " ACTIVE MANUAL INVITATION");
    }

    private static MemberSnapshot member(String words) {
        var word = words.split(" ", -1);
        var state = word[1].split("-", -1);
        return new MemberSnapshot(
                new MemberId(UUID.randomUUID()),
                ACME,
                null,
                null,
                words.toLowerCase(Locale.ROOT),
                Role.valueOf(word[0]),
                RoleSource.valueOf(word[3]),
                MemberState.valueOf(state[0]),
                MemberSource.valueOf(word[2]),
                state.length == 1 ? null : state[1].equals("HAND") ? Suspension.BY_HAND : Suspension.BY_DIRECTORY,
                NOON,
                NOON);
    }
}
