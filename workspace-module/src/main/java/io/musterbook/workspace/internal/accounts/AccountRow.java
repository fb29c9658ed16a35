package io.musterbook.workspace.internal.accounts;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "workspace", name = "account")
@NamedQuery(name = "account.byKey", query = "select a from AccountRow a where a.emailKey = :key")
@SuppressWarnings("NullAway.Init") // JPA fills the fields
class AccountRow {
    @Id
    private UUID id;

    private String email;

    @Column(name = "email_key")
    private byte[] emailKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String language;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private long version;

    protected AccountRow() {} // JPA

    AccountRow(UUID id, EmailAddress email, String displayName, @Nullable String passwordHash, Instant createdAt) {
        this.id = id;
        this.email = email.value();
        this.emailKey = email.key().bytes();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    void passwordHash(String hash) {
        passwordHash = hash;
    }

    void address(EmailAddress address) {
        email = address.value();
        emailKey = address.key().bytes();
    }

    void describe(String name, @Nullable Locale reads) {
        displayName = name;
        language = reads == null ? null : reads.toLanguageTag();
    }

    AccountSnapshot snapshot() {
        return new AccountSnapshot(
                new AccountId(id),
                new EmailAddress(email),
                displayName,
                passwordHash != null,
                language == null ? null : Locale.forLanguageTag(language));
    }
}
