package io.musterbook.signon.internal.connection;

import io.musterbook.signon.internal.saml.SelfSigned;
import io.musterbook.workspace.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Our keys, one in use for each connection and perhaps one that waits. */
@ApplicationScoped
public class SigningKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 2048;
    private static final int YEARS = 10;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    @Inject
    SigningKeys(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** The keys of a connection, the one in use first. */
    public List<SigningKey> of(UUID connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, sealed_key, certificate, in_use from sign_on.sp_key
                        where connection_id = :connection order by in_use desc
                        """)
                .bind("connection", connection)
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SigningKey(
                            id,
                            row.getBoolean("in_use"),
                            privateKey(vault.open(id, row.getBytes("sealed_key"))),
                            Certificates.read(row.getBytes("certificate")));
                })
                .list());
    }

    /** The key with which requests are signed. */
    public PrivateKey inUse(UUID connection) {
        return of(connection).get(0).key();
    }

    SigningKey add(UUID connection, boolean inUse) {
        var now = clock.instant();
        var id = Ids.next(now);
        var pair = pair();
        var until = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        var certificate = SelfSigned.of(
                pair, "Musterbook " + connection, new BigInteger(120, RANDOM).add(BigInteger.ONE), now, until);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.sp_key (id, connection_id, sealed_key, certificate, in_use, created_at)
                        values (:id, :connection, :sealed, :certificate, :inUse, :now)
                        """)
                .bind("id", id)
                .bind("connection", connection)
                .bind("sealed", vault.seal(id, pair.getPrivate().getEncoded()))
                .bind("certificate", Certificates.bytes(certificate))
                .bind("inUse", inUse)
                .bind("now", now)
                .execute());
        return new SigningKey(id, inUse, pair.getPrivate(), certificate);
    }

    /** Forgets the key in use; the one that waits takes its place. */
    void change(UUID connection) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from sign_on.sp_key where connection_id = :connection and in_use = true")
                    .bind("connection", connection)
                    .execute();
            handle.createUpdate("update sign_on.sp_key set in_use = true where connection_id = :connection")
                    .bind("connection", connection)
                    .execute();
        });
    }

    private static java.security.KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was a key when it was sealed", e);
        }
    }
}
