package io.musterbook.web.pages.workspace;

import org.jspecify.annotations.Nullable;

/** What was done on the Directory pages, as people read it. */
final class DirectoryWords {
    private DirectoryWords() {}

    /** The sentence for what an address says was done; empty for anything unknown. */
    static String done(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "removing" -> "Directory Sync is removed. Its people are being put in order; see the progress below.";
            case "live" -> "The connection is live. What the directory says takes effect at once.";
            case "preview" -> "The connection is in preview. What gives access waits; what takes it away does not.";
            case "disabled" -> "The connection is switched off. People can be deactivated, nothing else.";
            case "told" -> "Saved. It holds for people who are added from now on.";
            case "roles-saved" -> "Saved. Everybody has the role that follows.";
            case "roles-changed" -> "Nothing was saved: the groups changed meanwhile. Here they are as they are now.";
            case "admins-granted" -> "Granted. They are admins now.";
            case "admins-refused" -> "Refused. They keep the role they have.";
            case "answering" -> "Your answer is being applied to everybody; see the progress below.";
            case "let-in" -> "Done.";
            case "kept-apart" -> "Done. Nobody was let in.";
            case "no-seat" -> "Nothing was done: no seat is free. Suspend somebody or raise the limit, then try again.";
            case "no-plan" -> "Nothing was done: the plan of this workspace has no Directory Sync.";
            case "profile" -> "Saved. Requests are read that way from now on.";
            case "in-use" ->
                "Nothing was done: another active person in the directory has this address. Correct one of the two there.";
            case "gone" -> "Nothing was done: the question is no longer open.";
            default -> "";
        };
    }
}
