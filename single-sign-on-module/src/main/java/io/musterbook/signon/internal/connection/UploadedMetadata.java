package io.musterbook.signon.internal.connection;

import io.musterbook.signon.internal.saml.IdpMetadata;
import io.musterbook.signon.internal.saml.MetadataFault;
import io.musterbook.signon.internal.saml.MetadataReader;
import io.musterbook.workspace.InvalidValue;
import java.nio.charset.StandardCharsets;

/** Metadata as an admin uploads or pastes it. */
final class UploadedMetadata {
    static final int MOST_CERTIFICATES = 10;

    private UploadedMetadata() {}

    /** @throws InvalidValue saying what is wrong and what to do */
    static IdpMetadata read(String xml) {
        try {
            return MetadataReader.read(xml.strip().getBytes(StandardCharsets.UTF_8));
        } catch (MetadataFault fault) {
            throw new InvalidValue("metadataXml", fault.reason());
        }
    }
}
