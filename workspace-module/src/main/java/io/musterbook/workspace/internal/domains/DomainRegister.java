package io.musterbook.workspace.internal.domains;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Domain;
import io.musterbook.workspace.DomainCheck;
import io.musterbook.workspace.DomainCheck.Finding;
import io.musterbook.workspace.DomainClaimed;
import io.musterbook.workspace.DomainLost;
import io.musterbook.workspace.DomainVerified;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The register of claimed domains. Looks at the name servers happen outside any transaction. */
@Stateless
@Local({Domains.class, DomainRecheck.class})
public class DomainRegister implements Domains, DomainRecheck {
    /** How many domains a workspace may claim. */
    static final int MOST = 50;

    /** How many domains one round looks at: with an answer each within six seconds, at most five minutes. */
    private static final int ROUND = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DomainTable domains;
    private final DomainWriting writing;
    private final TxtRecords records;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DomainRegister(
            DomainTable domains, DomainWriting writing, TxtRecords records, Event<WorkspaceEvent> events, Clock clock) {
        this.domains = domains;
        this.writing = writing;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isVerified(WorkspaceId workspace, EmailAddress address) {
        return domains.isVerified(workspace, DomainName.of(address));
    }

    @Override
    public List<WorkspaceId> holders(EmailAddress address) {
        return domains.holders(DomainName.of(address));
    }

    @Override
    public List<Domain> list(WorkspaceId workspace) {
        return domains.list(workspace);
    }

    @Override
    public Domain claim(WorkspaceId workspace, String text, Actor actor) {
        var name = DomainName.of(text);
        var known = domains.find(workspace, name);
        if (known.isPresent()) {
            return known.get();
        }
        if (domains.list(workspace).size() >= MOST) {
            throw new InvalidValue(
                    "domain", "A workspace has at most 50 domains. Remove one that is not needed any more first.");
        }
        var now = clock.instant();
        var id = Ids.next(now);
        domains.insert(new Domain(id, workspace, name.value(), txtValue(), false, null, null), name, now);
        var claimed = domains.find(workspace, name).orElseThrow();
        if (claimed.id().equals(id)) {
            events.fire(new DomainClaimed(workspace, actor, now, claimed));
        }
        return claimed;
    }

    @Override
    public Domain vouch(WorkspaceId workspace, String text, Actor actor) {
        var claimed = claim(workspace, text, actor);
        if (claimed.vouched()) {
            return claimed;
        }
        var now = clock.instant();
        var since = claimed.verifiedAt() == null ? now : claimed.verifiedAt();
        var vouched = new Domain(claimed.id(), workspace, claimed.name(), claimed.txtValue(), true, since, null);
        domains.update(vouched, now);
        if (!claimed.verified()) {
            events.fire(new DomainVerified(workspace, actor, now, vouched));
        }
        return vouched;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DomainCheck check(WorkspaceId workspace, UUID id, Actor actor) {
        var domain = writing.find(workspace, id).orElseThrow(DomainRegister::unknown);
        var finding = domain.vouched() ? Finding.FOUND : look(domain);
        return new DomainCheck(writing.note(domain, finding, actor).orElseThrow(DomainRegister::unknown), finding);
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id, Actor actor) {
        domains.find(workspace, id).ifPresent(domain -> {
            domains.delete(id);
            events.fire(new DomainLost(workspace, actor, clock.instant(), domain));
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void recheck() {
        for (var domain : domains.due(clock.instant(), ROUND)) {
            var ignored = writing.note(domain, look(domain), new Actor.Machine());
        }
    }

    private Finding look(Domain domain) {
        return records.find(domain.txtName())
                .map(texts -> texts.contains(domain.txtValue())
                        ? Finding.FOUND
                        : texts.isEmpty() ? Finding.NO_RECORD : Finding.OTHER_TEXT)
                .orElse(Finding.NO_ANSWER);
    }

    private static String txtValue() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return "musterbook-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static InvalidValue unknown() {
        return new InvalidValue("domain", "The workspace has no such domain any more.");
    }
}
