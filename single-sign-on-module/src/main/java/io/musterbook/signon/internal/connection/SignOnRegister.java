package io.musterbook.signon.internal.connection;

import io.musterbook.signon.CertificateDistrusted;
import io.musterbook.signon.IdentityProvider;
import io.musterbook.signon.IdentityProviderDescribed;
import io.musterbook.signon.NoSignOn;
import io.musterbook.signon.PlanLacksSingleSignOn;
import io.musterbook.signon.RecoveryCodesMade;
import io.musterbook.signon.SignOnConnected;
import io.musterbook.signon.SignOnConnections;
import io.musterbook.signon.SignOnDisconnected;
import io.musterbook.signon.SignOnExists;
import io.musterbook.signon.SignOnSnapshot;
import io.musterbook.signon.SigningKeyChanged;
import io.musterbook.signon.SigningKeyMade;
import io.musterbook.signon.UnknownLetIn;
import io.musterbook.signon.internal.saml.SpMetadata;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of links to identity providers. */
@Stateless
public class SignOnRegister implements SignOnConnections {
    private final ConnectionTable table;
    private final SigningKeys keys;
    private final RecoveryCodes codes;
    private final SignOnNotes notes;
    private final SamlAddress address;
    private final Workspaces workspaces;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public SignOnRegister(
            ConnectionTable table,
            SigningKeys keys,
            RecoveryCodes codes,
            SignOnNotes notes,
            SamlAddress address,
            Workspaces workspaces,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.codes = codes;
        this.notes = notes;
        this.address = address;
        this.workspaces = workspaces;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<SignOnSnapshot> of(WorkspaceId workspace) {
        return table.of(workspace).map(this::snapshot);
    }

    @Override
    public SignOnSnapshot prepare(WorkspaceId workspace, IdentityProvider provider, Actor actor) {
        checkPlan(workspace);
        var now = clock.instant();
        var made = new Connection(Ids.next(now), workspace, provider, null, null, false, false, null, null, now);
        if (!table.insert(made)) {
            throw new SignOnExists(workspace);
        }
        keys.add(made.id(), true);
        events.fire(new SignOnConnected(workspace, actor, now, made.id(), provider));
        return snapshot(made);
    }

    @Override
    public SignOnSnapshot connect(WorkspaceId workspace, IdentityProvider provider, String metadataXml, Actor actor) {
        prepare(workspace, provider, actor);
        readMetadata(workspace, metadataXml, actor);
        return enable(workspace, true, actor);
    }

    @Override
    public SignOnSnapshot readMetadata(WorkspaceId workspace, String metadataXml, Actor actor) {
        checkPlan(workspace);
        var before = lock(workspace);
        var metadata = UploadedMetadata.read(metadataXml);
        var described = before.described(metadata.entityId(), metadata.signOnUrl());
        if (!metadata.entityId().equals(before.issuer())) {
            table.removeCertificates(before.id());
            table.forgetProofs(before.id());
        }
        metadata.certificates().forEach(certificate -> table.addCertificate(before.id(), certificate));
        int certificates = table.certificates(before.id()).size();
        if (certificates > UploadedMetadata.MOST_CERTIFICATES) {
            throw new InvalidValue(
                    "metadataXml",
                    "There would be more than 10 certificates. Remove those that are not used any more.");
        }
        write(described, actor);
        events.fire(new IdentityProviderDescribed(
                workspace, actor, clock.instant(), before.id(), metadata.entityId(), certificates));
        return snapshot(described);
    }

    @Override
    public SignOnSnapshot distrust(WorkspaceId workspace, String fingerprint, Actor actor) {
        var connection = lock(workspace);
        boolean removed = table.removeCertificate(connection.id(), fingerprint);
        if (removed && table.certificates(connection.id()).isEmpty()) {
            throw new InvalidValue(
                    "fingerprint", "It is the only certificate. Upload newer metadata first, then remove this one.");
        }
        if (removed) {
            events.fire(new CertificateDistrusted(workspace, actor, clock.instant(), connection.id(), fingerprint));
        }
        return snapshot(connection);
    }

    @Override
    public SignOnSnapshot enable(WorkspaceId workspace, boolean on, Actor actor) {
        var before = lock(workspace);
        if (on) {
            checkPlan(workspace);
            if (before.issuer() == null) {
                throw new InvalidValue(
                        "metadataXml", "Upload the identity provider's metadata first, then switch it on.");
            }
        } else {
            table.forgetProofs(before.id());
        }
        return write(before.enabled(on), actor);
    }

    @Override
    public SignOnSnapshot letUnknownIn(WorkspaceId workspace, boolean on, Actor actor) {
        var before = lock(workspace);
        if (before.justInTime() == on) {
            return snapshot(before);
        }
        events.fire(new UnknownLetIn(workspace, actor, clock.instant(), before.id(), on));
        return write(before.justInTime(on), actor);
    }

    @Override
    public SignOnSnapshot require(WorkspaceId workspace, boolean on, Actor actor) {
        var connection = lock(workspace);
        if (on && (!connection.enabled() || connection.ownerTestedAt() == null)) {
            throw new InvalidValue(
                    "required",
                    "An owner has to test the sign-in first, while it is on: so nobody locks everybody out by mistake.");
        }
        notes.require(connection, on, actor);
        return snapshot(connection);
    }

    @Override
    public SignOnSnapshot makeKey(WorkspaceId workspace, Actor actor) {
        var connection = lock(workspace);
        if (keys.of(connection.id()).size() > 1) {
            throw new InvalidValue("key", "A new key waits already. Use it, then make another.");
        }
        var made = keys.add(connection.id(), false);
        events.fire(new SigningKeyMade(
                workspace, actor, clock.instant(), connection.id(), Certificates.fingerprint(made.certificate())));
        return snapshot(connection);
    }

    @Override
    public SignOnSnapshot useNewKey(WorkspaceId workspace, Actor actor) {
        var connection = lock(workspace);
        var known = keys.of(connection.id());
        if (known.size() < 2) {
            throw new InvalidValue("key", "No new key waits. Make one first.");
        }
        keys.change(connection.id());
        events.fire(new SigningKeyChanged(
                workspace,
                actor,
                clock.instant(),
                connection.id(),
                Certificates.fingerprint(known.get(1).certificate())));
        return snapshot(connection);
    }

    @Override
    public void disconnect(WorkspaceId workspace, Actor actor) {
        table.lock(workspace).ifPresent(connection -> {
            table.forgetProofs(connection.id());
            table.delete(connection.id());
            codes.forget(workspace);
            notes.forget(workspace, actor);
            events.fire(
                    new SignOnDisconnected(workspace, actor, clock.instant(), connection.id(), connection.provider()));
        });
    }

    @Override
    public Optional<String> metadata(UUID connection) {
        return table.find(connection).map(known -> {
            var certificates =
                    keys.of(connection).stream().map(SigningKey::certificate).toList();
            return new SpMetadata(address.entityId(connection), address.acs(connection), certificates).xml();
        });
    }

    @Override
    public List<String> makeRecoveryCodes(WorkspaceId workspace, Actor actor) {
        var connection = lock(workspace);
        events.fire(new RecoveryCodesMade(workspace, actor, clock.instant(), connection.id()));
        return codes.make(workspace);
    }

    @Override
    public int recoveryCodes(WorkspaceId workspace) {
        return codes.left(workspace);
    }

    private SignOnSnapshot write(Connection connection, Actor actor) {
        table.update(connection);
        notes.note(connection, actor);
        return snapshot(connection);
    }

    private Connection lock(WorkspaceId workspace) {
        return table.lock(workspace).orElseThrow(() -> new NoSignOn(workspace));
    }

    private void checkPlan(WorkspaceId workspace) {
        var plan = workspaces
                .find(workspace)
                .orElseThrow(() -> new NoSignOn(workspace))
                .plan();
        if (!plan.includesDirectorySync()) {
            throw new PlanLacksSingleSignOn(workspace);
        }
    }

    private SignOnSnapshot snapshot(Connection connection) {
        var issuer = connection.issuer();
        var url = connection.signOnUrl();
        var trusted = issuer == null || url == null
                ? null
                : new SignOnSnapshot.Trusted(
                        issuer,
                        url,
                        table.certificates(connection.id()).stream()
                                .map(Certificates::snapshot)
                                .toList());
        return new SignOnSnapshot(
                connection.id(),
                connection.workspace(),
                connection.provider(),
                address.entityId(connection.id()),
                address.acs(connection.id()),
                address.login(connection.id()),
                trusted,
                connection.enabled(),
                connection.justInTime(),
                connection.testedAt(),
                connection.ownerTestedAt(),
                keys.of(connection.id()).stream()
                        .map(key -> new SignOnSnapshot.OwnKey(
                                key.id(), key.inUse(), Certificates.snapshot(key.certificate())))
                        .toList(),
                connection.createdAt());
    }
}
