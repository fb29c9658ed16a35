package io.musterbook.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What can be done to a signed response without its key: as text, which no library tidies up, and as a document. */
public final class Tampering {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final Map<String, byte[]> forged = new LinkedHashMap<>();
    private final String name;
    private final String good;

    private Tampering(String name, String good) {
        this.name = name;
        this.good = good;
    }

    /** Every way, by name. */
    public static Map<String, byte[]> all(Answer answer, Style style, Authority authority) {
        var tampering = new Tampering(style.name(), new String(answer.signed(style, authority), UTF_8));
        tampering.changes(answer);
        tampering.hiding(answer);
        tampering.documentTypes(answer);
        tampering.signatures();
        tampering.encryption();
        return tampering.forged;
    }

    private void changes(Answer answer) {
        var mail = answer.value("nameId");
        text("another name", xml -> xml.replace(mail, "owner@acme.example"));
        text("another audience", xml -> xml.replace(answer.value("audience"), "https://evil.example"));
        text("another case", xml -> xml.replace(mail, mail.toUpperCase(java.util.Locale.ROOT)));
        text("white space in the name", xml -> xml.replace(">" + mail, "> " + mail));
        text(
                "saml rebound",
                xml -> xml.replace("xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"", "xmlns:saml=\"urn:evil\""));
        text(
                "another ID",
                xml -> xml.replace("ID=\"" + answer.value("assertionId"), "ID=\"x" + answer.value("assertionId")));
        text(
                "a lower-case id as well",
                xml -> xml.replace("<samlp:Status>", "<samlp:Status id=\"" + answer.value("assertionId") + "\">"));
        text(
                "a second assertion behind",
                xml -> xml.replace("</samlp:Response>", assertion(answer, "second") + "</samlp:Response>"));
        text("the same assertion twice", xml -> twice(xml));
        text(
                "an assertion in the status",
                xml -> xml.replace("<samlp:Status>", "<samlp:Status>" + assertion(answer, "inner")));
        text(
                "a response in the response",
                xml -> xml.replace(
                        "</samlp:Response>", "<samlp:Response ID=\"inner\" Version=\"2.0\"/></samlp:Response>"));
    }

    private void hiding(Answer answer) {
        var mail = answer.value("nameId");
        var split = mail.substring(0, 3) + "%s" + mail.substring(3);
        text("a comment in the name", xml -> xml.replace(mail, split.formatted("<!---->")));
        text("a comment behind the name", xml -> xml.replace(mail, mail + "<!-- .evil.example -->"));
        text("a comment in a digest", xml -> xml.replace("<ds:DigestValue>", "<ds:DigestValue><!--x-->"));
        text(
                "a comment in a signature value",
                xml -> xml.replace("<ds:SignatureValue>", "<ds:SignatureValue><!--x-->"));
        text("a comment in SignedInfo", xml -> xml.replace("<ds:SignedInfo>", "<ds:SignedInfo><!--x-->"));
        text(
                "a comment before everything",
                xml -> "<!--x-->" + xml.replace("</samlp:Response>", "<!--y--></samlp:Response>"));
        text("a processing instruction in the name", xml -> xml.replace(mail, split.formatted("<?x y?>")));
        text("a CDATA section in the name", xml -> xml.replace(mail, "<![CDATA[" + mail + "]]>"));
        text("an element in the name", xml -> xml.replace(mail, split.formatted("<b/>")));
        text("XML 1.1", xml -> "<?xml version=\"1.1\"?>" + xml);
        text("an unknown entity", xml -> xml.replace(mail, "&mail;"));
        text("bytes behind the end", xml -> xml + "<x/>");
        text("cut off", xml -> xml.substring(0, xml.length() - 20));
    }

    private void documentTypes(Answer answer) {
        text("a document type", xml -> "<!DOCTYPE samlp:Response>" + xml);
        text(
                "an internal entity",
                xml -> "<!DOCTYPE samlp:Response [<!ENTITY mail \"owner@acme.example\">]>"
                        + xml.replace(answer.value("nameId"), "&mail;"));
        text(
                "an attribute default that makes an ID",
                xml -> "<!DOCTYPE samlp:Response [<!ATTLIST samlp:Status ID ID #FIXED \"" + answer.value("assertionId")
                        + "\">]>" + xml);
    }

    private void signatures() {
        document("without signatures", Tampering::removeSignatures);
        document(
                "signature at the end",
                document -> signature(document).getParentNode().appendChild(signature(document)));
        document("signature twice", document -> insertBefore(signature(document), copy(signature(document))));
        document(
                "two SignedInfo",
                document -> insertBefore(
                        Documents.child(signature(document), "SignedInfo"),
                        copy(Documents.child(signature(document), "SignedInfo"))));
        references();
        contents();
    }

    private void references() {
        document(
                "two SignedInfo, the second first",
                document -> signature(document).appendChild(copy(Documents.child(signature(document), "SignedInfo"))));
        document(
                "two references",
                document -> reference(document).getParentNode().appendChild(copy(reference(document))));
        document("no reference", document -> reference(document).getParentNode().removeChild(reference(document)));
        document("an empty reference", document -> reference(document).setAttribute("URI", ""));
        document("a reference to a file", document -> reference(document).setAttribute("URI", "file:///etc/hostname"));
        document(
                "a reference by XPointer",
                document -> reference(document)
                        .setAttribute(
                                "URI",
                                "#xpointer(id('"
                                        + reference(document)
                                                .getAttribute("URI")
                                                .substring(1) + "'))"));
        document("a reference without URI", document -> reference(document).removeAttribute("URI"));
    }

    private void contents() {
        document("an object", document -> signature(document).appendChild(document.createElementNS(DSIG, "ds:Object")));
        document(
                "an HMAC length",
                document -> Documents.first(document, "SignatureMethod")
                        .appendChild(document.createElementNS(DSIG, "ds:HMACOutputLength")));
        for (var transform : new String[] {
            "http://www.w3.org/TR/1999/REC-xslt-19991116",
            "http://www.w3.org/TR/1999/REC-xpath-19991116",
            "http://www.w3.org/2002/06/xmldsig-filter2",
            "http://www.w3.org/2000/09/xmldsig#base64"
        }) {
            document("a transform " + transform, document -> addTransform(document, transform));
        }
        document(
                "an empty digest",
                document -> Documents.first(document, "DigestValue").setTextContent(""));
        document(
                "an empty signature",
                document -> Documents.first(document, "SignatureValue").setTextContent(""));
        document("a key by retrieval", document -> {
            var keyInfo = Documents.child(signature(document), "KeyInfo");
            var method = document.createElementNS(DSIG, "ds:RetrievalMethod");
            method.setAttribute("URI", "#x");
            keyInfo.appendChild(method);
        });
    }

    private void encryption() {
        var encrypted = "<saml:EncryptedAssertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>";
        text(
                "an encrypted assertion beside the signed one",
                xml -> xml.replace("</samlp:Response>", encrypted + "</samlp:Response>"));
        text("an encrypted name", xml -> xml.replace("<saml:Conditions", "<saml:EncryptedID/><saml:Conditions"));
        document("an encrypted assertion alone", document -> {
            var assertion = Documents.first(document, "Assertion");
            var replacement =
                    document.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:EncryptedAssertion");
            assertion.getParentNode().replaceChild(replacement, assertion);
        });
    }

    private void text(String what, UnaryOperator<String> change) {
        var changed = change.apply(good);
        if (changed.equals(good)) {
            throw new IllegalStateException("nothing changed: " + what);
        }
        forged.put(what + "/" + name, changed.getBytes(UTF_8));
    }

    private void document(String what, Consumer<Document> change) {
        var document = Documents.parse(good);
        change.accept(document);
        forged.put(what + "/" + name, Documents.print(document));
    }

    private static String assertion(Answer answer, String id) {
        var xml = answer.with("assertionId", id)
                .with("nameId", "owner@acme.example")
                .xml();
        int from = xml.indexOf("<saml:Assertion");
        var end = "</saml:Assertion>";
        return xml.substring(from, xml.indexOf(end) + end.length());
    }

    private static String twice(String xml) {
        int from = xml.indexOf("<saml:Assertion");
        var end = "</saml:Assertion>";
        int to = xml.indexOf(end) + end.length();
        return xml.substring(0, to) + xml.substring(from, to) + xml.substring(to);
    }

    private static void addTransform(Document document, String algorithm) {
        var transform = document.createElementNS(DSIG, "ds:Transform");
        transform.setAttribute("Algorithm", algorithm);
        Documents.first(document, "Transforms").appendChild(transform);
    }

    private static void removeSignatures(Document document) {
        var found = document.getElementsByTagNameNS(DSIG, "Signature");
        while (found.getLength() > 0) {
            found.item(0).getParentNode().removeChild(found.item(0));
        }
    }

    private static Element signature(Document document) {
        return Documents.first(document, "Signature");
    }

    private static Element reference(Document document) {
        return Documents.first(document, "Reference");
    }

    private static Element copy(Element element) {
        return (Element) element.cloneNode(true);
    }

    private static void insertBefore(Element place, Element added) {
        place.getParentNode().insertBefore(added, place);
    }
}
