package io.musterbook.directorysync.internal.scim.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type of resource: its core schema, the extensions it may carry, and how paths into it are resolved. */
public final class ResourceSchema {
    /** A person, at {@code /Users}. */
    public static final ResourceSchema USER =
            new ResourceSchema("/Users", UserSchema.USER, List.of(UserSchema.ENTERPRISE));

    /** A group of people, at {@code /Groups}. */
    public static final ResourceSchema GROUP = new ResourceSchema("/Groups", GroupSchema.GROUP, List.of());

    private final String endpoint;
    private final Schema core;
    private final List<Schema> extensions;

    private ResourceSchema(String endpoint, Schema core, List<Schema> extensions) {
        this.endpoint = endpoint;
        this.core = core;
        this.extensions = List.copyOf(extensions);
    }

    /** The name of the type, which is also its id. */
    public String name() {
        return core.name();
    }

    /** The path under the SCIM base address. */
    public String endpoint() {
        return endpoint;
    }

    /** The schema every resource of the type follows. */
    public Schema core() {
        return core;
    }

    /** The extensions a resource may carry. */
    public List<Schema> extensions() {
        return extensions;
    }

    /** The attributes that every resource has: schemas, id, externalId, meta. */
    public Schema common() {
        return GroupSchema.COMMON;
    }

    /** The common or core attribute of that name, in any case, or null. */
    public @Nullable Attribute attribute(String name) {
        var common = common().attribute(name);
        return common != null ? common : core.attribute(name);
    }

    /** The extension of that URN, in any case, or null. */
    public @Nullable Schema extension(String urn) {
        for (var extension : extensions) {
            if (Names.same(extension.id(), urn)) {
                return extension;
            }
        }
        return null;
    }

    /**
     * Finds what a path names. A URN is recognised by comparing with the known schemas, so its dots do no harm; the URN
     * of the core schema is stripped.
     *
     * @param path an attribute path without a value filter; any case
     * @return the path, or empty if the resource has no such attribute
     */
    public Optional<AttributePath> resolve(String path) {
        if (Names.startsWith(path, "urn:")) {
            return resolveQualified(path);
        }
        return resolveIn(null, path);
    }

    private Optional<AttributePath> resolveQualified(String path) {
        for (var extension : extensions) {
            if (Names.same(extension.id(), path)) {
                return Optional.of(new AttributePath(extension, null, null));
            }
            if (Names.startsWith(path, extension.id() + ":")) {
                return resolveIn(extension, path.substring(extension.id().length() + 1));
            }
        }
        if (Names.startsWith(path, core.id() + ":")) {
            return resolveIn(null, path.substring(core.id().length() + 1));
        }
        return Optional.empty();
    }

    private Optional<AttributePath> resolveIn(@Nullable Schema extension, String path) {
        int dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var attribute = extension == null ? attribute(name) : extension.attribute(name);
        if (attribute == null) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(new AttributePath(extension, attribute, null));
        }
        var sub = attribute.sub(path.substring(dot + 1));
        return sub == null ? Optional.empty() : Optional.of(new AttributePath(extension, attribute, sub));
    }

    @Override
    public String toString() {
        return name();
    }
}
