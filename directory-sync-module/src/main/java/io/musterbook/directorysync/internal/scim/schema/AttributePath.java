package io.musterbook.directorysync.internal.scim.schema;

import org.jspecify.annotations.Nullable;

/**
 * A known attribute, or a part of one, or a whole extension: {@code [extension URN:]attribute[.sub]}.
 *
 * <p>Inside a value filter, such as {@code emails[type eq "work"]}, a path is relative to one element, and {@code
 * attribute} is the part.
 *
 * @param extension the extension the attribute belongs to, or null for core and common attributes
 * @param attribute the attribute, or null for the whole extension
 * @param sub the part of a complex attribute, or null for all of it
 */
public record AttributePath(
        @Nullable Schema extension,
        @Nullable Attribute attribute,
        @Nullable Attribute sub) {

    /** Refuses a path to nothing. */
    public AttributePath {
        if (attribute == null && (extension == null || sub != null)) {
            throw new IllegalArgumentException("A path names an attribute or an extension");
        }
    }

    /** A path to a core or common attribute, or to a part relative to an element. */
    public static AttributePath of(Attribute attribute) {
        return new AttributePath(null, attribute, null);
    }

    /** The path to a part of what this path names. */
    public AttributePath to(Attribute part) {
        return new AttributePath(extension, attribute, part);
    }

    /** The last attribute of the path, or null for a whole extension. */
    public @Nullable Attribute leaf() {
        return sub != null ? sub : attribute;
    }

    /** The path in its canonical spelling, which resolves to the same path. */
    @Override
    public String toString() {
        if (attribute == null) {
            return String.valueOf(extension);
        }
        return (extension == null ? "" : extension.id() + ":")
                + attribute.name()
                + (sub == null ? "" : "." + sub.name());
    }
}
