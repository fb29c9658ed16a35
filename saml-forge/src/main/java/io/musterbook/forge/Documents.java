package io.musterbook.forge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Text to documents and back. */
public final class Documents {
    private Documents() {}

    /** Parses well-formed text. */
    public static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(xml, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints without changing anything that counts. */
    public static byte[] print(Document document) {
        try {
            var bytes = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first element of a local name, at any depth. */
    public static Element first(Document document, String localName) {
        if (document.getElementsByTagNameNS("*", localName).item(0) instanceof Element element) {
            return element;
        }
        throw new IllegalArgumentException("there is no " + localName);
    }

    /** The direct child of a local name. */
    public static Element child(Element parent, String localName) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && localName.equals(element.getLocalName())) {
                return element;
            }
        }
        throw new IllegalArgumentException("there is no " + localName);
    }
}
