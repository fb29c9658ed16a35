package io.musterbook.directorysync.internal.connection;

import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.Role;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What people get whom a directory adds.
 *
 * @param defaultRole the role of those whom no group gives one; never OWNER
 * @param mapsRoles whether any group gives a role
 * @param mail how people are told
 */
public record Terms(Role defaultRole, boolean mapsRoles, MailPolicy mail) {
    /** The terms in a row with the columns {@code default_role, maps_roles, mail_policy}. */
    static Terms of(ResultSet row) throws SQLException {
        return new Terms(
                Role.valueOf(row.getString("default_role")),
                row.getBoolean("maps_roles"),
                MailPolicy.valueOf(row.getString("mail_policy")));
    }
}
