package io.musterbook.web.api;

import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the workspace that a path names. */
@ApplicationScoped
class KnownWorkspaces {
    private final Workspaces workspaces;

    @Inject
    KnownWorkspaces(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** @throws RefusedWith 404 if there is none, or the text cannot be a slug */
    WorkspaceSnapshot named(String text) {
        try {
            return workspaces.find(new Slug(text)).orElseThrow(KnownWorkspaces::unknown);
        } catch (InvalidValue noSlug) {
            throw unknown();
        }
    }

    private static RefusedWith unknown() {
        return new RefusedWith(Problems.unknownWorkspace());
    }
}
