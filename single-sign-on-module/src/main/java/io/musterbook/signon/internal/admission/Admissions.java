package io.musterbook.signon.internal.admission;

import io.musterbook.signon.internal.admission.Admission.Kind;
import io.musterbook.signon.internal.connection.Connection;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.OpenOffers;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Decides who gets in, and changes nothing. The first rule that knows the person decides: a directory's word before an
 * address, since an address alone is what another company's identity provider could assert just as well.
 */
@ApplicationScoped
public class Admissions {
    private final Members members;
    private final Domains domains;
    private final OpenOffers offers;
    private final LinkTable links;

    @Inject
    Admissions(Members members, Domains domains, OpenOffers offers, LinkTable links) {
        this.members = members;
        this.domains = domains;
        this.offers = offers;
        this.links = links;
    }

    /** What becomes of somebody whom the connection's identity provider calls so. */
    public Admission of(Connection connection, String nameId) {
        var workspace = connection.workspace();
        return IdentityKey.parse(nameId)
                .flatMap(name -> named(workspace, name).or(() -> linked(connection, name)))
                .or(() -> EmailAddress.parse(nameId.strip()).map(address -> addressed(connection, address)))
                .orElse(new Admission(Kind.UNKNOWN, null));
    }

    private Optional<Admission> named(WorkspaceId workspace, IdentityKey name) {
        return known(members.findBySignInName(workspace, name), Kind.BY_DIRECTORY);
    }

    private Optional<Admission> linked(Connection connection, IdentityKey name) {
        return links.find(connection.id(), name)
                .flatMap(member -> members.find(connection.workspace(), member))
                .flatMap(member -> known(List.of(member), Kind.BY_LINK));
    }

    /** Those with access or an offer come first. */
    private static Optional<Admission> known(List<MemberSnapshot> found, Kind how) {
        return found.stream()
                .findFirst()
                .map(member -> new Admission(member.state() == MemberState.SUSPENDED ? Kind.SUSPENDED : how, member));
    }

    private Admission addressed(Connection connection, EmailAddress address) {
        var workspace = connection.workspace();
        return members.findByAddress(workspace, address)
                .map(member -> new Admission(ofMember(member, address), member))
                .orElseGet(() -> new Admission(ofStranger(connection, address), null));
    }

    private Kind ofMember(MemberSnapshot member, EmailAddress address) {
        return switch (member.state()) {
            case SUSPENDED -> Kind.SUSPENDED;
            case INVITED -> offers.isOpen(member.workspace(), member.id()) ? Kind.BY_INVITATION : Kind.INVITATION_OVER;
            case ACTIVE -> domains.isVerified(member.workspace(), address) ? Kind.BY_DOMAIN : Kind.TO_BE_LINKED;
        };
    }

    /** A local no stays a no: who was removed, declined or left is not let in again by an assertion. */
    private Kind ofStranger(Connection connection, EmailAddress address) {
        var workspace = connection.workspace();
        if (!domains.isVerified(workspace, address)) {
            return Kind.UNKNOWN;
        }
        if (!connection.justInTime()) {
            return Kind.NOT_YET_KNOWN;
        }
        return members.departure(workspace, address).isPresent() ? Kind.UNKNOWN : Kind.NEWCOMER;
    }
}
