package io.musterbook.signon.internal.saml;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads an identity provider's metadata, as an admin uploads it. Fetches nothing. */
public final class MetadataReader {
    /** More keys than any rollover needs. */
    private static final int MAX_CERTIFICATES = 10;

    private static final int MAX_ENTITY_ID = 1024;
    private static final int MAX_URL = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private MetadataReader() {}

    /** @throws MetadataFault if it is not the metadata of one identity provider that we can work with */
    public static IdpMetadata read(byte[] xml) throws MetadataFault {
        Element root;
        try {
            root = Xml.lenient(xml).getDocumentElement();
        } catch (NotXml e) {
            throw new MetadataFault("This is not a metadata file. " + e.reason()
                    + " Download it from your identity provider and upload it as it is.");
        }
        var entity = entity(root);
        var provider = Elements.only(entity, Names.METADATA, "IDPSSODescriptor")
                .orElseThrow(() -> new MetadataFault("This metadata describes no identity provider. You may have taken"
                        + " that of a service provider; the right one has an IDPSSODescriptor."));
        return new IdpMetadata(entityId(entity), signOnUrl(provider), certificates(provider));
    }

    private static Element entity(Element root) throws MetadataFault {
        if (Elements.is(root, Names.METADATA, "EntityDescriptor")) {
            return root;
        }
        if (Elements.is(root, Names.METADATA, "EntitiesDescriptor")) {
            return Elements.only(root, Names.METADATA, "EntityDescriptor")
                    .orElseThrow(() -> new MetadataFault(
                            "This metadata describes several systems. Download that of your one identity provider."));
        }
        throw new MetadataFault("This is XML, but not SAML 2.0 metadata: it begins with something else than"
                + " EntityDescriptor. Download the metadata from your identity provider again.");
    }

    private static String entityId(Element entity) throws MetadataFault {
        return Elements.attribute(entity, "entityID")
                .map(String::strip)
                .filter(id -> !id.isEmpty() && id.length() <= MAX_ENTITY_ID)
                .orElseThrow(() -> new MetadataFault("The metadata has no entityID of 1 to 1,024 characters."));
    }

    private static String signOnUrl(Element provider) throws MetadataFault {
        var location = Elements.children(provider, Names.METADATA, "SingleSignOnService").stream()
                .filter(service -> Elements.attribute(service, "Binding").equals(Optional.of(Names.REDIRECT)))
                .map(service -> Elements.attribute(service, "Location").orElse(""))
                .findFirst()
                .orElseThrow(() -> new MetadataFault("The metadata has no SingleSignOnService with the binding"
                        + " HTTP-Redirect. Switch that binding on at your identity provider."));
        if (!isWebAddress(location)) {
            throw new MetadataFault("The address for sign-ins in the metadata is not an https address.");
        }
        return location;
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            if (host == null) {
                return false;
            }
            boolean secure =
                    "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host));
            return secure
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && text.length() <= MAX_URL
                    && text.chars().allMatch(character -> character > 0x20 && character < 0x7F);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Element provider) throws MetadataFault {
        var found = new LinkedHashSet<X509Certificate>();
        for (var descriptor : Elements.children(provider, Names.METADATA, "KeyDescriptor")) {
            if (Elements.attribute(descriptor, "use").orElse("signing").equals("signing")) {
                for (var element : certificateElements(descriptor)) {
                    found.add(certificate(element));
                }
            }
        }
        if (found.isEmpty()) {
            throw new MetadataFault("The metadata has no certificate for signing. Make one at your identity provider"
                    + " and download the metadata again.");
        }
        if (found.size() > MAX_CERTIFICATES) {
            throw new MetadataFault("The metadata has more than 10 certificates. Remove the old ones at your identity"
                    + " provider and download it again.");
        }
        return List.copyOf(found);
    }

    private static List<Element> certificateElements(Element descriptor) {
        var found = new ArrayList<Element>();
        for (var info : Elements.children(descriptor, Names.SIGNATURE, "KeyInfo")) {
            for (var data : Elements.children(info, Names.SIGNATURE, "X509Data")) {
                found.addAll(Elements.children(data, Names.SIGNATURE, "X509Certificate"));
            }
        }
        return found;
    }

    private static X509Certificate certificate(Element element) throws MetadataFault {
        try {
            var der = Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (certificate instanceof X509Certificate x509 && Keys.isStrong(x509.getPublicKey())) {
                return x509;
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new MetadataFault("A certificate in the metadata cannot be read. Download the metadata again.");
        }
        throw new MetadataFault("A certificate in the metadata has a weak key. RSA with 2,048 bits or more, or an"
                + " elliptic curve with 256 bits or more, is needed: make a new one at your identity provider.");
    }
}
