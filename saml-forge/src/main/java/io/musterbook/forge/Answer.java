package io.musterbook.forge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/** A response as an identity provider writes it, every value of which a test may change or leave out. Immutable. */
public final class Answer {
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    private final Map<String, String> values;

    private Answer(Map<String, String> values) {
        this.values = values;
    }

    /** A right answer to a request. */
    public static Answer to(
            String request, String acsUrl, String audience, String issuer, String nameId, Instant time) {
        var now = time.truncatedTo(ChronoUnit.MILLIS);
        var values = new LinkedHashMap<String, String>();
        values.put("responseId", "r" + UUID.randomUUID());
        values.put("assertionId", "a" + UUID.randomUUID());
        values.put("version", "2.0");
        values.put("status", "urn:oasis:names:tc:SAML:2.0:status:Success");
        values.put("responseIssuer", issuer);
        values.put("issuer", issuer);
        values.put("destination", acsUrl);
        values.put("recipient", acsUrl);
        values.put("inResponseTo", request);
        values.put("subjectInResponseTo", request);
        values.put("audience", audience);
        values.put("method", "urn:oasis:names:tc:SAML:2.0:cm:bearer");
        values.put("nameId", nameId);
        values.put("format", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress");
        values.put("responseIssueInstant", now.toString());
        values.put("issueInstant", now.toString());
        values.put("notBefore", now.minusSeconds(300).toString());
        values.put("notOnOrAfter", now.plusSeconds(300).toString());
        values.put("subjectNotOnOrAfter", now.plusSeconds(300).toString());
        values.put("authnInstant", now.toString());
        values.put("confirmations", "1");
        values.put("attribute.firstName", "Mei");
        return new Answer(values);
    }

    /** The same answer with another value. */
    public Answer with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Answer(changed);
    }

    /** The same answer without a value. */
    public Answer without(String name) {
        var changed = new LinkedHashMap<>(values);
        if (changed.remove(name) == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return new Answer(changed);
    }

    /** A value; empty if it is left out. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The answer, unsigned. */
    public String xml() {
        return "<samlp:Response xmlns:samlp=\"" + PROTOCOL + "\""
                + attributes(
                        "ID=responseId",
                        "Version=version",
                        "IssueInstant=responseIssueInstant",
                        "Destination=destination",
                        "InResponseTo=inResponseTo")
                + ">"
                + element("saml:Issuer xmlns:saml=\"" + ASSERTION + "\"", "responseIssuer")
                + "<samlp:Status><samlp:StatusCode" + attributes("Value=status") + "/></samlp:Status>" + assertion()
                + value("behindAssertion") + "</samlp:Response>";
    }

    /** The answer as a document, unsigned. */
    public Document document() {
        return Documents.parse(xml());
    }

    /** The answer as an identity provider sends it. */
    public byte[] signed(Style style, Authority authority) {
        var document = document();
        Signer.of(authority).sign(document, style);
        return Documents.print(document);
    }

    private String assertion() {
        if (values.containsKey("noAssertion")) {
            return "";
        }
        return "<saml:Assertion xmlns:saml=\"" + ASSERTION + "\""
                + attributes("ID=assertionId", "Version=version", "IssueInstant=issueInstant") + ">"
                + element("saml:Issuer" + attributes("Format=issuerFormat"), "issuer") + subject() + conditions()
                + statement() + value("insideAssertion") + "</saml:Assertion>";
    }

    private String subject() {
        var confirmation = "<saml:SubjectConfirmation" + attributes("Method=method") + "><saml:SubjectConfirmationData"
                + attributes(
                        "InResponseTo=subjectInResponseTo",
                        "Recipient=recipient",
                        "NotBefore=subjectNotBefore",
                        "NotOnOrAfter=subjectNotOnOrAfter")
                + "/></saml:SubjectConfirmation>";
        return "<saml:Subject>" + element("saml:NameID" + attributes("Format=format"), "nameId")
                + confirmation.repeat(Integer.parseInt(value("confirmations"))) + "</saml:Subject>";
    }

    private String conditions() {
        var audience = values.containsKey("audience")
                ? "<saml:AudienceRestriction>" + element("saml:Audience", "audience") + "</saml:AudienceRestriction>"
                : "";
        return "<saml:Conditions" + attributes("NotBefore=notBefore", "NotOnOrAfter=notOnOrAfter") + ">" + audience
                + value("insideConditions") + "</saml:Conditions>";
    }

    private String statement() {
        var authn = values.containsKey("authnInstant")
                ? "<saml:AuthnStatement"
                        + attributes("AuthnInstant=authnInstant", "SessionNotOnOrAfter=sessionNotOnOrAfter")
                        + "><saml:AuthnContext><saml:AuthnContextClassRef>"
                        + "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
                        + "</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>"
                : "";
        var attributes = values.keySet().stream()
                .filter(name -> name.startsWith("attribute."))
                .map(name -> "<saml:Attribute Name=\"" + name.substring("attribute.".length()) + "\">"
                        + element("saml:AttributeValue", name) + "</saml:Attribute>")
                .collect(Collectors.joining());
        return authn + "<saml:AttributeStatement>" + attributes + "</saml:AttributeStatement>";
    }

    private String element(String opening, String name) {
        var value = values.get(name);
        return value == null ? "" : "<" + opening + ">" + escape(value) + "</" + opening.split(" ", 2)[0] + ">";
    }

    private String attributes(String... pairs) {
        var text = new StringBuilder();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            var value = values.get(parts[1]);
            if (value != null) {
                text.append(' ')
                        .append(parts[0])
                        .append("=\"")
                        .append(escape(value))
                        .append('"');
            }
        }
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
