package io.musterbook.directorysync.internal.roles;

import io.musterbook.workspace.Role;

/**
 * A rule as one number, so that the database finds the first rule of a person as the least of them: the place in the
 * list, and in the last two bits the role.
 */
record RuleCode(int place, Role role) {
    /** The number of the rule {@code r}, in SQL. */
    static final String SQL = "r.place * 4 + case r.role when 'ADMIN' then 0 when 'MEMBER' then 1 else 2 end";

    /** What tells that a code gives the admin role, in SQL. */
    static final String IS_ADMIN = "mod(r.code, 4) = 0";

    int number() {
        return place * 4
                + switch (role) {
                    case ADMIN -> 0;
                    case MEMBER -> 1;
                    case VIEWER -> 2;
                    case OWNER -> throw new IllegalArgumentException("a directory never grants OWNER");
                };
    }

    static RuleCode of(int number) {
        return new RuleCode(
                number / 4,
                switch (number % 4) {
                    case 0 -> Role.ADMIN;
                    case 1 -> Role.MEMBER;
                    default -> Role.VIEWER;
                });
    }
}
