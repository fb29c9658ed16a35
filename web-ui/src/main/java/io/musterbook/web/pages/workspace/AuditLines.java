package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.web.pages.Lazy;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Puts rows of the trail into words; who is named in them is read once a page each. */
@RequestScoped
public class AuditLines {
    private final CurrentWorkspace current;
    private final Accounts accounts;
    private final Members members;
    private final Lazy<String> directory;
    private final Map<String, String> names = new HashMap<>();

    @Inject
    AuditLines(CurrentWorkspace current, Accounts accounts, Members members, DirectoryConnections directories) {
        this.current = current;
        this.accounts = accounts;
        this.members = members;
        directory = new Lazy<>(() -> directories
                .of(current.getWorkspace().id())
                .map(connection -> connection.provider().displayName())
                .orElse("the directory"));
    }

    /** The line of a row. */
    public AuditLine of(AuditRow row) {
        var actor = name(row.actor());
        var own = AuditWords.subject(row);
        var subject = !own.isEmpty() || row.erased() ? own : name(row.target());
        return new AuditLine(
                row,
                AuditWords.sentence(row, actor, row.erased() && own.isEmpty() ? "an erased person" : subject),
                actor,
                AuditWords.icon(row),
                AuditWords.details(row));
    }

    /** A reference in words; read once a page each. */
    private String name(String reference) {
        return names.computeIfAbsent(reference, this::look);
    }

    private String look(String reference) {
        var parts = reference.split(":", 2);
        return switch (parts[0]) {
            case "operator" -> "the operator";
            case "system" -> "Musterbook";
            case "directory" -> directory.get();
            case "account" ->
                accounts.find(new AccountId(UUID.fromString(parts[1])))
                        .map(AccountSnapshot::displayName)
                        .orElse("a former account");
            case "member" ->
                members.find(current.getWorkspace().id(), new MemberId(UUID.fromString(parts[1])))
                        .map(MemberSnapshot::displayName)
                        .orElse("a former member");
            default -> "";
        };
    }
}
