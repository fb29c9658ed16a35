package io.musterbook.signon.internal.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one way in which bytes become XML here: the JDK's own parser, without document types, external anything or XInclude,
 * and bounded. What was signed and what is read afterwards go through the same parser.
 */
final class Xml {
    /** The largest document, in bytes. */
    static final int MAX_BYTES = 256 * 1024;

    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 200;

    private Xml() {}

    /**
     * A document in which every character counts: comments, processing instructions, CDATA sections and entity references
     * are refused, since programs differ in what they make of them.
     */
    static Document strict(byte[] bytes) throws NotXml {
        var document = parse(bytes, false);
        refuseWhatHides(document);
        return document;
    }

    /** A document in which comments count for nothing. */
    static Document lenient(byte[] bytes) throws NotXml {
        return parse(bytes, true);
    }

    private static Document parse(byte[] bytes, boolean ignoreComments) throws NotXml {
        if (bytes.length == 0) {
            throw new NotXml("It is empty.");
        }
        if (bytes.length > MAX_BYTES) {
            throw new NotXml("It is larger than 256 KiB.");
        }
        try {
            var document = builder(ignoreComments).parse(new InputSource(new ByteArrayInputStream(bytes)));
            if (!"1.0".equals(document.getXmlVersion())) {
                throw new NotXml("It is not XML 1.0.");
            }
            return document;
        } catch (SAXException e) {
            throw new NotXml("It is not well-formed XML, or it has a document type or is nested too deeply.");
        } catch (IOException e) {
            throw new NotXml("Its characters are not what its encoding says.");
        }
    }

    private static DocumentBuilder builder(boolean ignoreComments) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(LIMITS + "maxElementDepth", Integer.toString(MAX_DEPTH));
            factory.setAttribute(LIMITS + "elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(ignoreComments);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these features", e);
        }
    }

    private static void refuseWhatHides(Node node) throws NotXml {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> refuseWhatHides(child);
                case Node.TEXT_NODE -> {}
                case Node.COMMENT_NODE -> throw new NotXml("It has a comment.");
                case Node.CDATA_SECTION_NODE -> throw new NotXml("It has a CDATA section.");
                default -> throw new NotXml("It has a processing instruction, an entity or a document type.");
            }
        }
    }

    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
