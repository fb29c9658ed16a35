package io.musterbook.signon.internal.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.workspace.SecretKey;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final UUID ROW = UUID.randomUUID();
    private static final byte[] PLAIN = "a private key".getBytes(UTF_8);

    private final Vault vault = vault(1);

    @Test
    void what_was_sealed_opens_again() {
        assertThat(vault.open(ROW, vault.seal(ROW, PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void nothing_of_it_can_be_read_and_no_two_seals_are_alike() {
        var sealed = vault.seal(ROW, PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("private");
        assertThat(vault.seal(ROW, PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_neither_for_another_row_nor_with_another_secret_nor_changed() {
        var sealed = vault.seal(ROW, PLAIN);
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(2).open(ROW, sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(ROW, sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static Vault vault(int first) {
        var bytes = new byte[SecretKey.LENGTH];
        bytes[0] = (byte) first;
        return new Vault(SecretKey.ofBase64(Base64.getEncoder().encodeToString(bytes)));
    }
}
