package io.musterbook.directorysync.internal.scim.filter;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import org.jspecify.annotations.Nullable;

/**
 * The path of a PATCH operation: {@code displayName}, {@code name.givenName}, {@code emails[type eq "work"].value}.
 *
 * @param path the attribute, with its part if one is named
 * @param filter which elements of the list are meant, or null for no choice; its paths are relative to an element
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2">RFC 7644 section 3.5.2, figure 7</a>
 */
public record TargetPath(AttributePath path, @Nullable Filter filter) {
    /**
     * Parses a path, under the limits of a filter.
     *
     * @throws ScimException 400 {@code invalidPath} if it is malformed, names an attribute that the resource does not
     *     have, or chooses among the values of an attribute that is not a list of objects
     */
    public static TargetPath parse(String text, ResourceSchema schema) {
        if (text.length() > Filter.MAX_LENGTH) {
            throw invalid("The path of an operation is longer than " + Filter.MAX_LENGTH + " characters.");
        }
        int bracket = text.indexOf('[');
        var name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        var path = schema.resolve(name)
                .orElseThrow(() -> invalid("The path of an operation names no attribute of a " + schema.name()
                        + ". Remove or correct the mapping of that attribute in the directory."));
        if (bracket < 0) {
            return new TargetPath(path, null);
        }
        var attribute = path.leaf();
        if (attribute == null || !attribute.isComplex() || !attribute.multiValued()) {
            throw invalid("A filter in brackets needs a list before it, such as emails.");
        }
        var rest = new FilterText(text.substring(bracket + 1));
        var filter = filter(rest, path);
        if (rest.atEnd()) {
            return new TargetPath(path, filter);
        }
        var sub = rest.accept('.') ? attribute.sub(rest.name()) : null;
        if (sub == null || !rest.atEnd()) {
            throw invalid("After the filter in brackets only a dot and a part of " + attribute + " may follow.");
        }
        return new TargetPath(path.to(sub), filter);
    }

    private static Filter filter(FilterText rest, AttributePath path) {
        var attribute = path.leaf();
        if (attribute == null) {
            throw invalid("A filter in brackets needs a list before it, such as emails.");
        }
        try {
            var filter = FilterParser.parseElement(rest, attribute);
            rest.expect(']');
            rest.skipSpaces();
            return filter;
        } catch (ScimException e) {
            throw invalid("In the brackets of a path: " + e.detail());
        }
    }

    private static ScimException invalid(String detail) {
        return ScimException.invalid(ScimType.INVALID_PATH, detail);
    }

    @Override
    public String toString() {
        if (filter == null) {
            return path.toString();
        }
        var sub = path.sub();
        var list = new AttributePath(path.extension(), path.attribute(), null);
        return list + "[" + filter + "]" + (sub == null ? "" : "." + sub.name());
    }
}
