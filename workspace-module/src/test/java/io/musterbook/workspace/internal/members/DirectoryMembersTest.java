package io.musterbook.workspace.internal.members;

import static io.musterbook.workspace.internal.members.TestRegister.OKTA;
import static io.musterbook.workspace.internal.members.TestRegister.OPERATOR;
import static io.musterbook.workspace.internal.members.TestRegister.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DirectoryMembers.RoleAssignment;
import io.musterbook.workspace.DirectoryMembers.RoleLimits;
import io.musterbook.workspace.DirectoryMembers.RoleVerdict;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The register as a directory uses it: roles for many, people who come back, and owners. */
class DirectoryMembersTest {
    private final TestRegister register = new TestRegister();
    private final WorkspaceId acme = register.acme;
    private final MemberTable table = register.table;
    private final MemberRegister members = register.members;
    private final MemberAdministration desk = register.desk;
    private final DirectoryMemberRegister directory = register.directory;
    private final Jdbi jdbi = register.jdbi;

    @Test
    void roles_follow_except_for_owners_and_for_those_who_were_given_one_by_hand() {
        var owner = register.joined("owner@acme.example", Role.OWNER);
        var ada = directorys("ada@acme.example");
        var bob = directorys("bob@acme.example");
        desk.changeRole(acme, bob.id(), Role.VIEWER, OPERATOR);

        var outcomes = directory.assign(acme, everybody(Role.ADMIN), RoleLimits.NONE, OKTA);

        assertThat(outcomes)
                .extracting(outcome -> outcome.member().displayName(), outcome -> outcome.verdict())
                .containsExactlyInAnyOrder(
                        tuple("owner@acme.example", RoleVerdict.OWNER_KEPT),
                        tuple("ada@acme.example", RoleVerdict.CHANGED),
                        tuple("bob@acme.example", RoleVerdict.HAND_KEPT));
        assertThat(now(ada).role()).isEqualTo(Role.ADMIN);
        assertThat(now(bob).role()).isEqualTo(Role.VIEWER);
        assertThat(now(owner).role()).isEqualTo(Role.OWNER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directory.assign(acme, everybody(Role.OWNER), RoleLimits.NONE, OKTA));
    }

    @Test
    void limits_let_so_many_admins_through_and_of_a_loss_only_what_takes_away() {
        for (int i = 0; i < 4; i++) {
            directorys("p" + i + "@acme.example");
        }
        var few = directory.assign(acme, everybody(Role.ADMIN), new RoleLimits(3, true), OKTA);
        assertThat(few)
                .extracting(outcome -> outcome.verdict())
                .filteredOn(RoleVerdict.WITHHELD::equals)
                .hasSize(1);

        var raised = directory.assign(acme, everybody(Role.ADMIN), RoleLimits.LOSSES, OKTA);
        assertThat(raised).extracting(outcome -> outcome.verdict()).doesNotContain(RoleVerdict.CHANGED);
        var lowered = directory.assign(acme, everybody(Role.VIEWER), RoleLimits.LOSSES, OKTA);
        assertThat(lowered).extracting(outcome -> outcome.verdict()).containsOnly(RoleVerdict.CHANGED);
    }

    @Test
    void a_suspended_owner_is_admin_by_hand_once_another_owner_is_there_and_never_before() {
        var first = register.joined("first@acme.example", Role.OWNER);
        members.suspend(acme, first.id(), Suspension.BY_DIRECTORY, OKTA);
        assertThat(directory.demoteSuspendedOwner(acme, first.id(), OKTA)).isFalse();

        register.joined("second@acme.example", Role.OWNER);
        assertThat(directory.demoteSuspendedOwner(acme, first.id(), OKTA)).isTrue();
        assertThat(now(first).role()).isEqualTo(Role.ADMIN);
        assertThat(now(first).roleSource()).as("no group takes it away").isEqualTo(RoleSource.MANUAL);
    }

    @Test
    void a_place_given_to_somebody_who_may_be_another_comes_back_as_it_was() {
        var ada = register.joined("ada@acme.example", Role.MEMBER);
        desk.changeRole(acme, ada.id(), Role.ADMIN, OPERATOR);
        members.suspend(acme, ada.id(), Suspension.BY_DIRECTORY, OKTA);

        var before = directory.startAnew(acme, ada.id(), Role.VIEWER, OKTA);
        assertThat(now(ada).state()).isEqualTo(MemberState.INVITED);
        assertThat(now(ada).account()).isNull();
        assertThat(now(ada).role()).isEqualTo(Role.VIEWER);

        assertThat(directory.rejoin(acme, ada.id(), before, OKTA)).isTrue();
        assertThat(now(ada).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(now(ada).account()).isEqualTo(ada.account());
        assertThat(now(ada).role()).isEqualTo(Role.ADMIN);
        assertThat(now(ada).roleSource()).isEqualTo(RoleSource.MANUAL);
    }

    @Test
    void a_directory_never_changes_the_address_of_somebody_who_has_joined() {
        var ada = register.joined("ada@acme.example", Role.MEMBER);
        var invited = directorys("bob@acme.example");

        members.updateProfile(acme, ada.id(), profile("byron@acme.example"), OKTA);
        members.updateProfile(acme, invited.id(), profile("rob@acme.example"), OKTA);

        assertThat(now(ada).email()).isEqualTo(new EmailAddress("ada@acme.example"));
        assertThat(members.reportedAddress(acme, ada.id())).contains(new EmailAddress("byron@acme.example"));
        assertThat(now(invited).email()).isEqualTo(new EmailAddress("rob@acme.example"));
        assertThat(members.reportedAddress(acme, invited.id())).isEmpty();

        var own = new Actor.Person(Objects.requireNonNull(ada.account()));
        members.updateProfile(acme, ada.id(), profile("byron@acme.example"), own);
        assertThat(members.reportedAddress(acme, ada.id())).as("taken over").isEmpty();
    }

    @Test
    void how_somebody_went_goes_along_with_the_address() {
        var ada = register.joined("ada@acme.example", Role.MEMBER);
        desk.remove(acme, ada.id(), OPERATOR);
        var address = new EmailAddress("byron@acme.example");

        directory.carryDeparture(acme, new EmailAddress("bob@acme.example"), address);
        assertThat(members.departure(acme, address))
                .as("nobody of that address went")
                .isEmpty();
        directory.carryDeparture(acme, new EmailAddress("Ada@acme.example"), address);
        directory.carryDeparture(acme, new EmailAddress("ada@acme.example"), address);
        assertThat(members.departure(acme, address)).isPresent();
        assertThat(members.departure(acme, new EmailAddress("ada@acme.example")))
                .isPresent();
    }

    @Test
    void who_is_no_longer_managed_has_the_role_by_hand_and_can_be_lifted() {
        var ada = directorys("ada@acme.example");
        members.suspend(acme, ada.id(), Suspension.BY_DIRECTORY, OKTA);
        members.manage(acme, ada.id(), MemberSource.MANUAL, OPERATOR);

        assertThat(now(ada).roleSource()).isEqualTo(RoleSource.MANUAL);
        assertThat(desk.lift(acme, ada.id(), OPERATOR).state()).isEqualTo(MemberState.INVITED);
    }

    private List<RoleAssignment> everybody(Role role) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from workspace.member order by id")
                .mapTo(UUID.class)
                .map(id -> new RoleAssignment(new MemberId(id), role, RoleSource.GROUP))
                .list());
    }

    private MemberSnapshot now(MemberSnapshot member) {
        return table.find(acme, member.id()).orElseThrow();
    }

    private MemberSnapshot directorys(String email) {
        return members.provision(acme, TestRegister.ofDirectory(email), OKTA);
    }
}
