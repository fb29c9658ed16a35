package io.musterbook.signon.internal.saml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a document by exact names: namespace and local name, direct children unless it says otherwise. */
final class Elements {
    private Elements() {}

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    /** The only child of a name; nothing if there is none or more than one. */
    static Optional<Element> only(Element parent, String namespace, String name) {
        var found = children(parent, namespace, name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Every element below and with this one, in document order. */
    static void walk(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        for (var child : children(element)) {
            walk(child, visitor);
        }
    }

    /** The text of an element that has nothing but text, without the white space around it. */
    static Optional<String> text(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() != Node.TEXT_NODE) {
                return Optional.empty();
            }
        }
        return Optional.of(element.getTextContent().strip());
    }

    /** The value of an attribute without a namespace. */
    static Optional<String> attribute(Element element, String name) {
        return element.hasAttributeNS(null, name) ? Optional.of(element.getAttributeNS(null, name)) : Optional.empty();
    }
}
