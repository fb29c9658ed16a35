package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an admin decides about people whom the directory named: the plan of a preview, and who is who. Each call is one
 * transaction and joins the caller's if there is one. Questions about many people are answered in the background, see
 * {@link #work}.
 *
 * <p>Reading answers with nothing, and deciding throws {@link NotConnected}, if the workspace has no connection.
 */
public interface DirectoryDecisions {
    /** How many people there are for each reason, {@link CandidateReason#PREVIEW} among them; only reasons with people. */
    List<Pile> piles(WorkspaceId workspace);

    /** The plan of a preview, in the order in which the directory named people: what would follow if it were applied. */
    Page<PlanEntry> plan(WorkspaceId workspace, PageRequest page);

    /** Whom an admin must decide about, without the plan, in the order in which the directory named them. */
    Page<LinkCandidate> candidates(WorkspaceId workspace, @Nullable CandidateReason reason, PageRequest page);

    /**
     * Answers for one person: of a plan, it is applied or set aside; of a candidate, the person is let in as whom the
     * reason asks about, or kept apart. Whoever is no longer open is passed over.
     *
     * @throws io.musterbook.workspace.SeatLimitReached if no seat is free
     * @throws StillInUse if another active user of the directory has the address
     * @throws PlanLacksDirectorySync if somebody is to be let in and the workspace's plan has no Directory Sync
     */
    void answer(WorkspaceId workspace, UUID user, boolean letIn, Actor actor);

    /**
     * Answers for everybody with one reason, in the background. Nothing if there is nobody.
     *
     * @throws PlanLacksDirectorySync if they are to be let in and the workspace's plan has no Directory Sync
     */
    void answerAll(WorkspaceId workspace, CandidateReason reason, boolean letIn, Actor actor);

    /** What goes on in the background, or ended within the last hour. */
    Optional<BatchWork> work(WorkspaceId workspace);

    /** How many people there are for a reason. */
    record Pile(CandidateReason reason, long people) {}

    /**
     * A person of the plan.
     *
     * @param email where an invitation would go; null if there is no address
     * @param step what would happen
     * @param member the member it would happen to; null if there is none yet
     */
    record PlanEntry(
            UUID user,
            String userName,
            String displayName,
            @Nullable EmailAddress email,
            Step step,
            @Nullable MemberSnapshot member) {
        /** What would happen. */
        public enum Step {
            /** The person gets a place and an invitation. */
            INVITE,
            /** The person is a member already and is linked; role and account stay. */
            LINK,
            /** A suspended member comes back. */
            RETURN,
            /** Name or address of a member change. */
            CHANGE,
            /** An admin will have to decide. */
            ASK,
            /** Nothing: the difference is gone. */
            NOTHING
        }
    }

    /**
     * A person whom an admin must decide about.
     *
     * @param member the member it is about; null if there is none
     * @param since when the directory last changed the person
     */
    record LinkCandidate(
            UUID user,
            String userName,
            String displayName,
            @Nullable EmailAddress email,
            @Nullable String externalId,
            CandidateReason reason,
            @Nullable MemberSnapshot member,
            Instant since) {}
}
