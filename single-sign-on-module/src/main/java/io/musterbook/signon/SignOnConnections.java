package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Links of workspaces to SAML identity providers; a workspace has at most one. Each call is one transaction and joins the
 * caller's if there is one. Nothing is ever fetched from an address that a workspace names.
 */
public interface SignOnConnections {
    /** A workspace's connection. */
    Optional<SignOnSnapshot> of(WorkspaceId workspace);

    /**
     * Makes a connection that has no metadata yet, so that its addresses can be entered at the identity provider.
     *
     * @throws PlanLacksSingleSignOn if the workspace's plan does not include it
     * @throws SignOnExists if there is one
     */
    SignOnSnapshot prepare(WorkspaceId workspace, IdentityProvider provider, Actor actor);

    /**
     * Makes a connection that is on at once.
     *
     * @param metadataXml the identity provider's metadata
     * @throws PlanLacksSingleSignOn if the workspace's plan does not include it
     * @throws SignOnExists if there is one
     * @throws InvalidValue if the metadata cannot be used
     */
    SignOnSnapshot connect(WorkspaceId workspace, IdentityProvider provider, String metadataXml, Actor actor);

    /**
     * Takes over the identity provider's metadata. Of the same provider its certificates are added to those that are
     * there, so that a change of certificates interrupts nobody; of another one everything is replaced, switched off and
     * untested.
     *
     * @throws NoSignOn if there is no connection
     * @throws PlanLacksSingleSignOn if the workspace's plan does not include it
     * @throws InvalidValue if the metadata cannot be used, or with it there would be more than 10 certificates
     */
    SignOnSnapshot readMetadata(WorkspaceId workspace, String metadataXml, Actor actor);

    /**
     * Trusts a certificate no longer.
     *
     * @throws NoSignOn if there is no connection
     * @throws InvalidValue if it is the only one
     */
    SignOnSnapshot distrust(WorkspaceId workspace, String fingerprint, Actor actor);

    /**
     * Lets people sign in by it, or ends that and every session that rests on it.
     *
     * @throws NoSignOn if there is no connection
     * @throws PlanLacksSingleSignOn when switching on, if the workspace's plan does not include it
     * @throws InvalidValue when switching on without metadata
     */
    SignOnSnapshot enable(WorkspaceId workspace, boolean on, Actor actor);

    /**
     * Lets unknown people of a verified domain in as members, or no longer.
     *
     * @throws NoSignOn if there is no connection
     */
    SignOnSnapshot letUnknownIn(WorkspaceId workspace, boolean on, Actor actor);

    /**
     * Makes it the only way into the workspace, or no longer.
     *
     * @throws NoSignOn if there is no connection
     * @throws InvalidValue if it is off, or no owner has tested it since it was last changed
     */
    SignOnSnapshot require(WorkspaceId workspace, boolean on, Actor actor);

    /**
     * Makes a new key of ours that waits beside the one in use, until the identity provider knows it.
     *
     * @throws NoSignOn if there is no connection
     * @throws InvalidValue if one waits already
     */
    SignOnSnapshot makeKey(WorkspaceId workspace, Actor actor);

    /**
     * Signs requests with the key that waits from now on and forgets the one before.
     *
     * @throws NoSignOn if there is no connection
     * @throws InvalidValue if none waits
     */
    SignOnSnapshot useNewKey(WorkspaceId workspace, Actor actor);

    /** Removes the connection, its keys and links, and ends the sessions that rest on it. Idempotent. */
    void disconnect(WorkspaceId workspace, Actor actor);

    /** Our metadata, for the identity provider; nothing for an id that is none. */
    Optional<String> metadata(UUID connection);

    /**
     * Makes ten one-time codes with which owners enter when the identity provider fails; older ones are void. Only this
     * answer has them.
     *
     * @throws NoSignOn if there is no connection
     */
    List<String> makeRecoveryCodes(WorkspaceId workspace, Actor actor);

    /** How many recovery codes are left. */
    int recoveryCodes(WorkspaceId workspace);
}
