package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.dialect.PatchDialect;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a PATCH. Its operations are applied in order, each on the result of the one before, and all or none: a
 * refused one leaves the stored document as it was.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2">RFC 7644 section 3.5.2</a>
 */
public final class PatchRequest {
    /** Operations in one request at most. */
    public static final int MAX_OPERATIONS = 1_000;

    /** Ids of members in one request at most. */
    public static final int MAX_MEMBERS = 20_000;

    private final List<PatchOperation> operations;

    private PatchRequest(List<PatchOperation> operations) {
        this.operations = List.copyOf(operations);
    }

    /**
     * Reads the message.
     *
     * @throws ScimException 400 {@code invalidSyntax} if it is no PATCH or an operation is unknown, 400 {@code noTarget}
     *     for a remove without path, 400 {@code invalidValue} for an operation without value, 413 for more than {@value
     *     #MAX_OPERATIONS} operations
     */
    public static PatchRequest parse(ObjectNode body, Strictness strictness, Tolerances tolerances) {
        return new PatchRequest(new PatchMessage(strictness, tolerances).read(body));
    }

    /** How many operations were sent. */
    public int size() {
        return operations.size();
    }

    /**
     * Applies the operations to a user.
     *
     * @param storedDocument as {@code UserReader} made it; not changed
     * @return the new canonical document; equal to the stored one exactly if nothing effectively changed
     * @throws ScimException 400 {@code invalidPath}, {@code invalidValue}, {@code mutability} or {@code noTarget}
     */
    public ObjectNode applyToUser(ObjectNode storedDocument, Strictness strictness, Tolerances tolerances) {
        var patch = new DocumentPatch(ResourceSchema.USER, storedDocument, strictness, tolerances);
        neutral(ResourceSchema.USER, strictness, tolerances).forEach(patch::apply);
        return patch.result();
    }

    /**
     * Turns the operations into a new document and changes of the membership.
     *
     * @param storedDocument as {@code GroupReader} made it; not changed
     * @throws ScimException as {@link #applyToUser}, and 413 for more than {@value #MAX_MEMBERS} ids
     */
    public GroupPatch forGroup(ObjectNode storedDocument, Strictness strictness, Tolerances tolerances) {
        var members = new MemberPatch(strictness, tolerances);
        var patch = new DocumentPatch(ResourceSchema.GROUP, storedDocument, strictness, tolerances, members);
        neutral(ResourceSchema.GROUP, strictness, tolerances).forEach(patch::apply);
        return new GroupPatch(patch.result(), members.changes());
    }

    private List<PatchOperation> neutral(ResourceSchema schema, Strictness strictness, Tolerances tolerances) {
        var current = operations;
        if (strictness == Strictness.LENIENT) {
            for (var dialect : PatchDialect.ALL) {
                var rewritten = new ArrayList<PatchOperation>(current.size());
                current.forEach(operation -> rewritten.addAll(dialect.rewrite(operation, schema, tolerances)));
                current = rewritten;
            }
        }
        return current;
    }

    /** The refusal of a request that is too large. */
    static ScimException tooLarge(String what, int limit) {
        return ScimException.of(
                413, null, "The request has more than " + limit + " " + what + ". Send them in several requests.");
    }

    /** The refusal of a message that is not a PATCH. */
    static ScimException syntax(String detail) {
        return ScimException.invalid(ScimType.INVALID_SYNTAX, detail);
    }

    /** Whether the node is there and not JSON null. */
    static boolean isThere(JsonNode node) {
        return !node.isNull() && !node.isMissingNode();
    }
}
