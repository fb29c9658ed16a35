package io.musterbook.invitation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail that the demo kept instead of sending.
 *
 * @param headers the mail's headers by name
 */
public record DemoMail(
        UUID id, String to, String subject, String text, String html, Map<String, String> headers, Instant at) {
    public DemoMail {
        headers = Map.copyOf(headers);
    }
}
