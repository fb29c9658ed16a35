package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation.Kind;
import io.musterbook.directorysync.internal.scim.filter.TargetPath;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.Blank;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.resource.ValueReader;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.Mutability;
import io.musterbook.directorysync.internal.scim.schema.Names;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Applies operations to a copy of one document. Members of a group go to {@link MemberPatch} instead. */
final class DocumentPatch {
    private final ResourceSchema schema;
    private final ObjectNode document;
    private final Strictness strictness;
    private final Tolerances tolerances;
    private final @Nullable MemberPatch members;
    private final ValueReader values;
    private final ListPatch lists;

    DocumentPatch(ResourceSchema schema, ObjectNode stored, Strictness strictness, Tolerances tolerances) {
        this(schema, stored, strictness, tolerances, null);
    }

    DocumentPatch(
            ResourceSchema schema,
            ObjectNode stored,
            Strictness strictness,
            Tolerances tolerances,
            @Nullable MemberPatch members) {
        this.schema = schema;
        this.document = stored.deepCopy();
        this.strictness = strictness;
        this.tolerances = tolerances;
        this.members = members;
        values = new ValueReader(strictness, tolerances);
        lists = new ListPatch(values, strictness, tolerances);
    }

    /** The document in canonical form; what was stored before is not judged by the strict profile again. */
    ObjectNode result() {
        var apart = members == null ? null : schema.attribute("members");
        return new ResourceReader(schema, Strictness.LENIENT, new Tolerances()).read(document, apart);
    }

    void apply(PatchOperation operation) {
        var path = operation.path();
        if (path == null || Names.same(path, schema.core().id())) {
            if (operation.kind() == Kind.REMOVE) {
                throw ScimException.invalid(
                        ScimType.NO_TARGET, "A remove operation needs a \"path\" that names an attribute.");
            }
            applyObject(operation.kind(), operation.value());
            return;
        }
        var target = TargetPath.parse(path, schema);
        if (!isIgnored(target.path())) {
            requireWritable(target.path());
            applyTarget(operation.kind(), target, operation.value());
        }
    }

    /** Without a path each key of the value is a path. */
    private void applyObject(Kind kind, @Nullable JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE, "An operation without \"path\" needs an object as \"value\".");
        }
        for (var entry : object.properties()) {
            if (Names.same(entry.getKey(), schema.core().id())) {
                applyObject(kind, entry.getValue());
                continue;
            }
            var attribute = schema.attribute(entry.getKey());
            var extension = schema.extension(entry.getKey());
            if (attribute == null && extension == null) {
                unknown();
            } else {
                applyKey(kind, new AttributePath(extension, attribute, null), entry.getValue());
            }
        }
    }

    private void applyKey(Kind kind, AttributePath path, JsonNode value) {
        var attribute = path.attribute();
        if (isIgnored(path)) {
            return;
        }
        if (isReadOnly(attribute)) {
            requireLenient(path);
            tolerances.used(Tolerance.READ_ONLY_IGNORED);
            return;
        }
        applyTarget(kind, new TargetPath(path, null), value);
    }

    private void applyTarget(Kind kind, TargetPath target, @Nullable JsonNode value) {
        var path = target.path();
        var attribute = path.attribute();
        if (attribute == null) {
            applyExtension(kind, path.extension(), value);
        } else if (members != null && attribute == schema.attribute("members")) {
            members.apply(kind, target, value);
        } else if (attribute.multiValued()) {
            lists.apply(kind, owner(path.extension()), attribute, target, value);
        } else if (path.sub() != null) {
            applyPart(kind, owner(path.extension()), attribute, path.sub(), value);
        } else {
            applySingle(kind, owner(path.extension()), attribute, value);
        }
    }

    private void applyExtension(Kind kind, @Nullable Schema extension, @Nullable JsonNode value) {
        if (extension == null) {
            return;
        }
        if (value == null || Blank.isBlank(value)) {
            if (kind != Kind.ADD) {
                document.remove(extension.id());
            }
            return;
        }
        if (kind == Kind.REMOVE || !value.isObject()) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE, "The extension " + extension.id() + " takes an object as \"value\".");
        }
        for (var entry : value.properties()) {
            var attribute = extension.attribute(entry.getKey());
            if (attribute == null) {
                unknown();
            } else {
                applyKey(kind, new AttributePath(extension, attribute, null), entry.getValue());
            }
        }
    }

    private void applySingle(Kind kind, ObjectNode owner, Attribute attribute, @Nullable JsonNode value) {
        if (kind == Kind.REMOVE) {
            requireOptional(attribute, ScimType.MUTABILITY);
            owner.remove(attribute.name());
            return;
        }
        var given = lists.single(attribute, value);
        if (given == null || Blank.isBlank(given)) {
            if (kind == Kind.REPLACE) {
                requireOptional(attribute, ScimType.INVALID_VALUE);
                owner.remove(attribute.name());
            }
        } else if (attribute.isComplex()) {
            lists.merge(kind, attribute, objectIn(owner, attribute), given);
        } else {
            var read = values.read(attribute, given);
            if (read != null) {
                owner.set(attribute.name(), read);
            }
        }
    }

    private void applyPart(Kind kind, ObjectNode owner, Attribute attribute, Attribute sub, @Nullable JsonNode value) {
        var object = objectIn(owner, attribute);
        var read = kind == Kind.REMOVE ? null : values.read(sub, value);
        if (read != null) {
            lists.set(attribute, object, sub, read);
        } else if (kind != Kind.ADD) {
            object.remove(sub.name());
        }
    }

    private static ObjectNode objectIn(ObjectNode owner, Attribute attribute) {
        return owner.get(attribute.name()) instanceof ObjectNode there ? there : owner.putObject(attribute.name());
    }

    private ObjectNode owner(@Nullable Schema extension) {
        if (extension == null) {
            return document;
        }
        return document.get(extension.id()) instanceof ObjectNode there ? there : document.putObject(extension.id());
    }

    /** The password is nobody's business here, and {@code schemas} follows from what is present. */
    private boolean isIgnored(AttributePath path) {
        var attribute = path.attribute();
        if (attribute != null && attribute.mutability() == Mutability.WRITE_ONLY) {
            tolerances.used(Tolerance.PASSWORD_DROPPED);
            return true;
        }
        return attribute != null && attribute.name().equals("schemas");
    }

    private static void requireWritable(AttributePath path) {
        var attribute = path.attribute();
        var leaf = path.leaf();
        if (isReadOnly(attribute) || isReadOnly(leaf)) {
            throw readOnly(path);
        }
    }

    private static boolean isReadOnly(@Nullable Attribute attribute) {
        return attribute != null && attribute.mutability() == Mutability.READ_ONLY;
    }

    private void requireLenient(AttributePath path) {
        if (strictness == Strictness.STRICT) {
            throw readOnly(path);
        }
    }

    private void unknown() {
        if (strictness == Strictness.STRICT) {
            throw ScimException.invalid(
                    ScimType.INVALID_PATH,
                    "An operation names an attribute that a " + schema.name() + " does not have. Remove its mapping.");
        }
        tolerances.used(Tolerance.UNKNOWN_ATTRIBUTE);
    }

    private static void requireOptional(Attribute attribute, ScimType type) {
        if (attribute.required()) {
            throw ScimException.invalid(
                    type,
                    "\"" + attribute.name()
                            + "\" cannot be removed. Map a value that is never empty to it in the directory.");
        }
    }

    private static ScimException readOnly(AttributePath path) {
        return ScimException.invalid(
                ScimType.MUTABILITY,
                "\"" + path + "\" is set by this server alone. Remove its mapping in the directory.");
    }
}
