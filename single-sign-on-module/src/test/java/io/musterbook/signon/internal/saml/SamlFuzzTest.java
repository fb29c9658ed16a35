package io.musterbook.signon.internal.saml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.musterbook.forge.Style;
import java.util.Arrays;

/**
 * Whatever bytes come in, nothing breaks, and nobody gets in whom the identity provider did not sign for. The build
 * replays the inputs under {@code src/test/resources}; {@code mvn -Pfuzz} looks for new ones.
 */
class SamlFuzzTest {
    private static final byte[] GOOD = Scene.good().signed(Style.ASSERTION, Scene.IDP);

    /** Bytes of nobody's making are a response that is refused. */
    @FuzzTest(maxDuration = "60s")
    void response(byte[] bytes) {
        assertThat(Scene.verify(bytes)).isInstanceOf(Verification.Refused.class);
        ResponseVerifier.isUnsolicited(bytes);
        ResponseVerifier.inResponseTo(bytes);
        ResponseVerifier.decode(new String(bytes, ISO_8859_1));
    }

    /** A right response with some bytes changed says what was signed, or nothing. */
    @FuzzTest(maxDuration = "60s")
    void change(byte[] edits) {
        var response = GOOD.clone();
        for (int i = 0; i + 2 < edits.length; i += 3) {
            int at = ((edits[i] & 0xFF) << 8 | (edits[i + 1] & 0xFF)) % response.length;
            response[at] = edits[i + 2];
        }
        var cut = edits.length > 0 && edits[0] == 0 ? Arrays.copyOf(response, response.length - 1) : response;
        if (Scene.verify(cut) instanceof Verification.Accepted accepted) {
            assertThat(accepted.proven().nameId()).isEqualTo(Scene.MEI);
        }
    }

    /** Metadata is read, or refused with a reason. */
    @FuzzTest(maxDuration = "60s")
    void metadata(byte[] bytes) {
        try {
            assertThat(MetadataReader.read(bytes).certificates()).isNotEmpty();
        } catch (MetadataFault fault) {
            assertThat(fault.reason()).isNotBlank();
        }
    }
}
