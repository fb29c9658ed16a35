package io.musterbook.workspace.internal.members;

import static io.musterbook.workspace.internal.members.TestRegister.OKTA;
import static io.musterbook.workspace.internal.members.TestRegister.OPERATOR;
import static io.musterbook.workspace.internal.members.TestRegister.ofDirectory;
import static io.musterbook.workspace.internal.members.TestRegister.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Denial;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberRoleReleased;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.SuspendedByHand;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MembersByHandTest {
    private final TestRegister register = new TestRegister();
    private final WorkspaceId acme = register.acme;
    private final MemberTable table = register.table;
    private final MemberRegister members = register.members;
    private final MemberAdministration desk = register.desk;
    private final TestEvents<WorkspaceEvent> events = register.events;

    @Test
    void a_role_given_by_hand_is_marked_so_until_the_directory_decides_again() {
        var admin = in("admin@acme.example", Role.ADMIN);
        var ada = members.provision(acme, ofDirectory("ada@acme.example"), OKTA);
        assertThat(ada.roleSource()).isEqualTo(RoleSource.DEFAULT);

        var changed = desk.changeRole(acme, ada.id(), Role.ADMIN, admin);
        assertThat(changed.roleSource()).isEqualTo(RoleSource.MANUAL);
        assertThat(table.find(acme, ada.id())).contains(changed);

        var released = desk.releaseRole(acme, ada.id(), admin);
        assertThat(released.roleSource()).isEqualTo(RoleSource.DEFAULT);
        assertThat(released.role()).isEqualTo(Role.ADMIN);
        assertThat(events.fired()).hasAtLeastOneElementOfType(MemberRoleReleased.class);
        refused(Denial.NOT_FROM_DIRECTORY, () -> desk.releaseRole(acme, ada.id(), admin));
    }

    @Test
    void suspending_by_hand_is_open_for_people_of_the_directory_and_the_directory_does_not_lift_it() {
        var admin = in("admin@acme.example", Role.ADMIN);
        var ada = members.provision(acme, ofDirectory("ada@acme.example"), OKTA);

        assertThat(desk.suspend(acme, ada.id(), admin).suspension()).isEqualTo(Suspension.BY_HAND);
        assertThat(members.suspend(acme, ada.id(), Suspension.BY_DIRECTORY, OKTA)
                        .suspension())
                .isEqualTo(Suspension.BY_HAND);
        assertThatExceptionOfType(SuspendedByHand.class).isThrownBy(() -> members.reactivate(acme, ada.id(), OKTA));

        assertThat(desk.lift(acme, ada.id(), admin).state()).isEqualTo(MemberState.INVITED);
    }

    @Test
    void what_the_directory_took_away_no_admin_lifts() {
        var admin = in("admin@acme.example", Role.ADMIN);
        var ada = members.provision(acme, ofDirectory("ada@acme.example"), OKTA);
        members.suspend(acme, ada.id(), Suspension.BY_DIRECTORY, OKTA);

        refused(Denial.MANAGED_BY_DIRECTORY, () -> desk.lift(acme, ada.id(), admin));
        refused(Denial.MANAGED_BY_DIRECTORY, () -> desk.remove(acme, ada.id(), admin));
    }

    @Test
    void the_last_active_owner_stays_and_a_second_one_frees_the_first() {
        var first = in("first@acme.example", Role.OWNER);
        var owner = table.find(acme, first.account()).orElseThrow();
        refused(Denial.LAST_OWNER, () -> desk.changeRole(acme, owner.id(), Role.ADMIN, first));
        refused(Denial.LAST_OWNER, () -> desk.suspend(acme, owner.id(), OPERATOR));
        refused(Denial.LAST_OWNER, () -> desk.remove(acme, owner.id(), OPERATOR));
        refused(Denial.LAST_OWNER, () -> desk.leave(acme, first.account()));

        in("second@acme.example", Role.OWNER);
        desk.leave(acme, first.account());

        assertThat(table.find(acme, owner.id())).isEmpty();
        assertThat(members.departure(acme, new EmailAddress("first@acme.example")))
                .map(Departure::way)
                .contains(Departure.Way.LEFT);
    }

    @Test
    void who_was_removed_is_remembered_until_the_address_is_invited_by_hand() {
        var owner = in("owner@acme.example", Role.OWNER);
        in("ada@acme.example", Role.MEMBER);
        var address = new EmailAddress("ADA@acme.example");
        var ada = members.findByAddress(acme, address).orElseThrow();

        desk.remove(acme, ada.id(), owner);
        assertThat(members.findByAddress(acme, address)).isEmpty();
        assertThat(members.departure(acme, address)).map(Departure::way).contains(Departure.Way.REMOVED);

        desk.invite(acme, new MemberProfile(address, "Ada", null, null), Role.VIEWER, owner);
        assertThat(members.departure(acme, address)).isEmpty();
    }

    @Test
    void a_declined_place_goes_and_is_remembered_but_an_owners_stays() {
        var ada = members.provision(acme, ofDirectory("ada@acme.example"), OKTA);
        var owner = members.provision(acme, profile("owner@acme.example"), Role.OWNER, MemberSource.MANUAL, OPERATOR);

        members.decline(acme, ada.id(), new Actor.Machine());
        members.decline(acme, owner.id(), new Actor.Machine());

        assertThat(table.find(acme, ada.id())).isEmpty();
        assertThat(members.departure(acme, new EmailAddress("ada@acme.example")))
                .map(Departure::way)
                .contains(Departure.Way.DECLINED);
        assertThat(table.find(acme, owner.id())).isPresent();
    }

    @Test
    void somebody_let_in_by_policy_is_active_at_once_and_comes_back_active() {
        var newcomer = new NewMember(
                profile("ada@acme.example"),
                Role.MEMBER,
                RoleSource.DEFAULT,
                MemberSource.DIRECTORY,
                MailPolicy.SILENT);
        var ada = members.provision(acme, newcomer, OKTA);
        assertThat(ada.state()).isEqualTo(MemberState.ACTIVE);
        assertThat(events.fired())
                .last()
                .isInstanceOfSatisfying(
                        MemberProvisioned.class,
                        told -> assertThat(told.policy()).isEqualTo(MailPolicy.SILENT));

        members.suspend(acme, ada.id(), Suspension.BY_DIRECTORY, OKTA);
        assertThat(members.reactivate(acme, ada.id(), OKTA).state()).isEqualTo(MemberState.ACTIVE);

        var account = new AccountId(UUID.randomUUID());
        assertThat(members.join(acme, ada.id(), account, OKTA).account()).isEqualTo(account);
    }

    @Test
    void an_owner_is_recovered_by_the_operator_whatever_became_of_them() {
        var owner = in("owner@acme.example", Role.OWNER);
        var lost = table.find(acme, owner.account()).orElseThrow();
        members.suspend(acme, lost.id(), Suspension.BY_DIRECTORY, OKTA);
        assertThat(desk.ownerHangsOnDirectory(acme)).isFalse();

        var back = desk.recoverOwner(acme, lost.id(), OPERATOR);

        assertThat(back.state()).isEqualTo(MemberState.ACTIVE);
        assertThat(back.role()).isEqualTo(Role.OWNER);
        members.manage(acme, lost.id(), MemberSource.DIRECTORY, OKTA);
        assertThat(desk.ownerHangsOnDirectory(acme)).isTrue();
    }

    @Test
    void a_stranger_and_a_directory_do_nothing_by_hand() {
        in("owner@acme.example", Role.OWNER);
        var ada = members.provision(acme, ofDirectory("ada@acme.example"), OKTA);
        var stranger = new Actor.Person(new AccountId(UUID.randomUUID()));

        refused(Denial.NEEDS_ADMIN, () -> desk.suspend(acme, ada.id(), stranger));
        refused(Denial.NEEDS_ADMIN, () -> desk.changeRole(acme, ada.id(), Role.ADMIN, OKTA));
        var elsewhere = new WorkspaceId(UUID.randomUUID());
        assertThatExceptionOfType(UnknownMember.class).isThrownBy(() -> desk.suspend(elsewhere, ada.id(), OPERATOR));
    }

    private Actor.Person in(String email, Role role) {
        return new Actor.Person(
                Objects.requireNonNull(register.joined(email, role).account()));
    }

    private static void refused(Denial denial, ThrowingCallable deed) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.denial()).isEqualTo(denial));
    }
}
