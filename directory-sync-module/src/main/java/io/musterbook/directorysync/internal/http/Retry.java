package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.message.ScimException;

/** Trouble that passes. Okta repeats a 429 and nothing else, so on this endpoint all of it is one. */
final class Retry {
    /** What every 429 says in Retry-After, in seconds. */
    static final int AFTER_SECONDS = 5;

    private Retry() {}

    static ScimException later(String why) {
        return ScimException.of(429, null, why + " Nothing was changed; the directory repeats the request by itself.");
    }
}
