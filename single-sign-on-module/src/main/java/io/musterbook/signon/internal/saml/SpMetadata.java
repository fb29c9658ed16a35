package io.musterbook.signon.internal.saml;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What we tell an identity provider about us.
 *
 * @param certificates those that requests may be signed with, the one in use first
 */
public record SpMetadata(String entityId, String acsUrl, List<X509Certificate> certificates) {
    public SpMetadata {
        certificates = List.copyOf(certificates);
    }

    /** The metadata as XML. */
    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <md:EntityDescriptor xmlns:md="%s" entityID="%s">
                  <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="%s">
                %s    <md:NameIDFormat>%s</md:NameIDFormat>
                    <md:AssertionConsumerService Binding="%s" Location="%s" index="0" isDefault="true"/>
                  </md:SPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(
                        Names.METADATA,
                        Markup.escape(entityId),
                        Names.PROTOCOL,
                        certificates.stream().map(SpMetadata::keyDescriptor).collect(Collectors.joining()),
                        Names.EMAIL,
                        Names.POST,
                        Markup.escape(acsUrl));
    }

    private static String keyDescriptor(X509Certificate certificate) {
        try {
            return """
                        <md:KeyDescriptor use="signing">
                          <ds:KeyInfo xmlns:ds="%s"><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
                        </md:KeyDescriptor>
                    """.formatted(Names.SIGNATURE, Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was decoded before", e);
        }
    }
}
