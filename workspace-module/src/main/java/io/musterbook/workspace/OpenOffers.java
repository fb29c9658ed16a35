package io.musterbook.workspace;

/**
 * Asks whether somebody's offer to join is open. The core defines the question and the module that keeps the offers
 * answers it, so that those who ask need not know that module.
 */
public interface OpenOffers {
    /** Whether the member could accept an invitation right now. */
    boolean isOpen(WorkspaceId workspace, MemberId member);
}
