package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.workspace.AuditRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in words what a row of the trail means. An action that is not known here is spelled out from its own name, so
 * that a new one reads well enough on its first day.
 */
final class AuditWords {
    /** Sentences by action: {@code {a}} is who did it, {@code {s}} to whom or what, other braces a detail. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("workspace.opened", "{a} opened the workspace"),
            Map.entry("workspace.changed", "{a} changed the workspace"),
            Map.entry("member.provisioned", "{a} added {s}"),
            Map.entry("member.joined", "{s} joined"),
            Map.entry("member.suspended", "{a} suspended {s}"),
            Map.entry("member.reactivated", "{a} gave {s} access again"),
            Map.entry("member.removed", "{a} removed {s}"),
            Map.entry("member.managed", "{a} changed who decides about {s}"),
            Map.entry("member.profile-changed", "{a} changed the profile of {s}"),
            Map.entry("member.role-changed", "{a} changed the role of {s}"),
            Map.entry("member.role-released", "{a} lets the directory decide the role of {s}"),
            Map.entry("invitation.created", "{a} invited {s}"),
            Map.entry("invitation.renewed", "{a} invited {s} again"),
            Map.entry("invitation.accepted", "{s} accepted the invitation"),
            Map.entry("invitation.declined", "{s} declined the invitation"),
            Map.entry("invitation.revoked", "{a} took the invitation of {s} back"),
            Map.entry("invitation.bounced", "The invitation of {s} could not be delivered"),
            Map.entry("invitation-mail.held", "{a} held all invitation mail"),
            Map.entry("invitation-mail.released", "{a} released the invitation mail"),
            Map.entry("directory.connected", "{a} connected {provider}"),
            Map.entry("directory.disconnected", "{a} disconnected {provider}"),
            Map.entry("directory.changed", "{a} changed the directory's connection"),
            Map.entry("directory.group-roles-saved", "{a} saved which group gives which role"),
            Map.entry("directory.profile-changed", "{a} changed how strictly the directory is read"),
            Map.entry("sign-on.changed", "{a} changed single sign-on"),
            Map.entry("sign-on.connected", "{a} chose {provider} for single sign-on"),
            Map.entry("sign-on.disconnected", "{a} removed single sign-on with {provider}"),
            Map.entry("sign-on.metadata-read", "{a} uploaded the metadata of {issuer}"),
            Map.entry("sign-on.certificate-removed", "{a} removed a certificate of the identity provider"),
            Map.entry("sign-on.unknown-let-in", "{a} changed whether unknown people are let in"),
            Map.entry("sign-on.key-made", "{a} made a new signing key"),
            Map.entry("sign-on.key-changed", "{a} changed the signing key"),
            Map.entry("sign-on.recovery-codes-made", "{a} made ten recovery codes"),
            Map.entry("sign-on.refused", "A sign-in was refused, since its {check} was wrong"),
            Map.entry("member.signed-in", "{s} signed in with single sign-on"),
            Map.entry("member.sign-in-linked", "{s} linked a sign-in"),
            Map.entry("workspace.alerted", "Musterbook told the owners and admins by mail"),
            Map.entry("directory.token-issued", "{a} made the token {label}"),
            Map.entry("directory.token-revoked", "{a} revoked the token {label}"),
            Map.entry("directory-user.let-in", "{a} let in {s}"),
            Map.entry("directory-user.kept-apart", "{a} did not let in {s}"),
            Map.entry("directory-user.admin-granted", "{a} granted Admin to {s}"),
            Map.entry("directory-user.admin-refused", "{a} refused Admin to {s}"),
            Map.entry("directory-user.provisioned", "{a} named {s} for the first time"),
            Map.entry("directory-user.updated", "{a} changed what it says about {s}"),
            Map.entry("directory-user.deactivated", "{a} deactivated {s}"),
            Map.entry("directory-user.reactivated", "{a} activated {s} again"),
            Map.entry("directory-user.deleted", "{a} deleted {s}"),
            Map.entry("directory-group.created", "{a} pushed the group {s}"),
            Map.entry("directory-group.changed", "{a} changed the group {s}"),
            Map.entry("directory-group.deleted", "{a} deleted the group {s}"),
            Map.entry("domain.claimed", "{a} claimed the domain {domain}"),
            Map.entry("domain.verified", "{a} verified the domain {domain}"),
            Map.entry("domain.lost", "The domain {domain} is no longer verified"),
            Map.entry("audit.person-erased", "{a} erased a person from the audit trail"),
            Map.entry("audit.trimmed", "Old rows of the audit trail were deleted"));

    private static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry("email", "E-mail"),
            Map.entry("displayName", "Name"),
            Map.entry("userName", "User name"),
            Map.entry("seats", "Seats"),
            Map.entry("by", "By"),
            Map.entry("upTo", "Up to row"),
            Map.entry("keepDays", "Days kept"));

    /** Details whose values are words of ours. */
    private static final Set<String> WORDS =
            Set.of("role", "state", "source", "by", "plan", "policy", "kind", "reason", "mail", "default");

    private static final List<String> NAMES = List.of("displayName", "userName", "email");

    private AuditWords() {}

    /**
     * What happened.
     *
     * @param actor who did it, in words
     * @param subject who or what it is about, in words; may be empty
     */
    static String sentence(AuditRow row, String actor, String subject) {
        var known = SENTENCES.get(row.action());
        if (known == null) {
            return capital(spelled(row.action())) + (subject.isEmpty() ? "" : ": " + subject) + ", by " + actor;
        }
        var sentence = known.replace("{a}", actor).replace("{s}", subject.isEmpty() ? "somebody" : subject);
        for (var detail : row.details().entrySet()) {
            sentence = sentence.replace("{" + detail.getKey() + "}", shown(detail.getKey(), detail.getValue()));
        }
        var whole = sentence.replaceAll("\\{[a-zA-Z]+\\}", "…");
        return whole.split(" ", 2)[0].contains("@") ? whole : capital(whole); // an address is written as it is
    }

    /** What the row itself says about whom it concerns; empty if nothing. */
    static String subject(AuditRow row) {
        return NAMES.stream()
                .filter(row.details()::containsKey)
                .map(name -> after(row.details().getOrDefault(name, "")))
                .findFirst()
                .orElse("");
    }

    /** The icon that goes with an action. */
    static String icon(AuditRow row) {
        var action = row.action();
        if (action.endsWith(".suspended") || action.endsWith(".deactivated")) {
            return "ban";
        }
        return switch (action.split("[.-]", 2)[0]) {
            case "member" -> "person-check";
            case "invitation" -> "envelope";
            case "directory" -> action.contains("token") ? "key" : "diagram-3";
            case "domain", "sign" -> "shield-lock";
            case "audit" -> "journal-check";
            default -> "gear";
        };
    }

    /** The details with names for people, changes with an arrow. */
    static List<Map.Entry<String, String>> details(AuditRow row) {
        return row.details().entrySet().stream()
                .map(detail -> Map.entry(
                        DETAILS.getOrDefault(detail.getKey(), capital(spelled(detail.getKey()))),
                        value(detail.getKey(), detail.getValue()).replace(" -> ", " → ")))
                .collect(Collectors.toList());
    }

    /** Our own words as people read them; what somebody typed stays as it is. */
    private static String value(String name, String value) {
        return WORDS.contains(name)
                ? Arrays.stream(value.split(" -> ", -1))
                        .map(word -> capital(spelled(word)))
                        .collect(Collectors.joining(" -> "))
                : value;
    }

    private static String shown(String name, String value) {
        return name.equals("provider")
                ? Arrays.stream(DirectoryProvider.values())
                        .filter(provider -> provider.word().equals(value))
                        .map(DirectoryProvider::displayName)
                        .findFirst()
                        .orElse(value)
                : value;
    }

    /** Of a change, what it became. */
    private static String after(String value) {
        int arrow = value.lastIndexOf(" -> ");
        return arrow < 0 ? value : value.substring(arrow + 4);
    }

    private static String spelled(String word) {
        return word.replaceAll("[._-]+", " ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
