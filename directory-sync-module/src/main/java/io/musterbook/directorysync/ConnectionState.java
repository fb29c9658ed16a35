package io.musterbook.directorysync;

/** What becomes of what the directory says. */
public enum ConnectionState {
    /** It takes effect at once. */
    LIVE,
    /** It is answered and stored; its effects wait as a plan. */
    PREVIEW,
    /** Losses of access take effect; everything else is refused. */
    DISABLED,
    /** It was removed: no token opens it any more, and what it leaves behind is being put in order. */
    ENDING
}
