package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.AuditRow;
import java.util.List;
import java.util.Map;

/**
 * A line of the Audit page.
 *
 * @param sentence what happened, in words
 * @param actor who did it, in words
 * @param icon the icon that goes with it
 * @param details what more is known, with names that people read
 */
public record AuditLine(
        AuditRow row, String sentence, String actor, String icon, List<Map.Entry<String, String>> details) {
    public AuditLine {
        details = List.copyOf(details);
    }

    /** Who did it, at the beginning of a line. */
    public String by() {
        return AuditWords.capital(actor);
    }

    /** Its place in the chain, or what stands for it. */
    public String place() {
        return row.sequence() == null ? "being sealed" : "#" + row.sequence();
    }
}
