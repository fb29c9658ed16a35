package io.musterbook.directorysync.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimJson;

/** A canonical SCIM document as it is stored: UTF-8 JSON without what the server adds. Immutable by agreement. */
public final class Document {
    /** What remains of a deleted resource. */
    static final Document NOTHING = new Document(new byte[0]);

    private final byte[] utf8;

    Document(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** The document of a tree. */
    public static Document of(ObjectNode tree) {
        return new Document(ScimJson.write(tree));
    }

    /** The document as a tree of its own. */
    public ObjectNode tree() {
        return ScimJson.readObject(utf8);
    }

    /** The document's bytes, which must not be changed. */
    public byte[] utf8() {
        return utf8;
    }
}
