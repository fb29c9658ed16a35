package io.musterbook.directorysync.internal.scim.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2">RFC 7644 section 3.4.2</a>
 */
public final class ListResponse {
    private static final String HEAD = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"]";

    private ListResponse() {}

    /**
     * Puts ready-made resources into a list without parsing them again.
     *
     * @param totalResults how many resources match, on all pages; null if that is not known
     * @param startIndex the 1-based index of the first one here; null in pages by cursor
     * @param resources each one a JSON object in UTF-8; {@code itemsPerPage} is their number
     * @param nextCursor where to go on, of unreserved characters; null if there is no next page, or pages are by index
     */
    public static byte[] of(
            @Nullable Long totalResults,
            @Nullable Integer startIndex,
            List<byte[]> resources,
            @Nullable String nextCursor) {
        var head = HEAD
                + (totalResults == null ? "" : ",\"totalResults\":" + totalResults)
                + (startIndex == null ? "" : ",\"startIndex\":" + startIndex)
                + ",\"itemsPerPage\":" + resources.size()
                + (nextCursor == null ? "" : ",\"nextCursor\":\"" + nextCursor + "\"")
                + ",\"Resources\":[";
        int size = head.length() + 2 + resources.size();
        for (var resource : resources) {
            size += resource.length;
        }
        var out = new ByteArrayOutputStream(size);
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < resources.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(resources.get(i));
        }
        out.write(']');
        out.write('}');
        return out.toByteArray();
    }
}
