package io.musterbook.invitation.internal;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.Authority;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;

/** Lets everybody do everything that invitations ask for; who may do what is the core's to test. */
public final class TestAdministration implements Administration {
    private final Members members;

    public TestAdministration(Members members) {
        this.members = members;
    }

    @Override
    public Authority authority(WorkspaceId workspace, Actor actor) {
        return new Authority(null, 2);
    }

    @Override
    public MemberSnapshot invite(WorkspaceId workspace, MemberProfile profile, Role role, Actor actor) {
        return members.provision(workspace, NewMember.byHand(profile, role), actor);
    }

    @Override
    public void remove(WorkspaceId workspace, MemberId member, Actor actor) {
        members.remove(workspace, member, actor);
    }

    @Override
    public MemberSnapshot changeRole(WorkspaceId workspace, MemberId member, Role role, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemberSnapshot releaseRole(WorkspaceId workspace, MemberId member, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemberSnapshot suspend(WorkspaceId workspace, MemberId member, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemberSnapshot lift(WorkspaceId workspace, MemberId member, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leave(WorkspaceId workspace, AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemberSnapshot recoverOwner(WorkspaceId workspace, MemberId member, Actor.Operator actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean ownerHangsOnDirectory(WorkspaceId workspace) {
        return false;
    }
}
