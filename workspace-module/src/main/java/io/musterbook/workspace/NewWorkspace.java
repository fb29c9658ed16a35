package io.musterbook.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a workspace.
 *
 * @param name what people call it, 1 to 100 characters
 * @param seats 1 to 1,000,000
 * @param owner the first owner
 */
public record NewWorkspace(Slug slug, String name, Plan plan, int seats, Owner owner) {
    /** @throws InvalidValue if the name or the seats are out of bounds */
    public NewWorkspace {
        name = checkedName(name);
        checkSeats(seats);
    }

    /**
     * The first owner.
     *
     * @param password what the owner signs in with; null sends a link by mail to choose one, or to sign in where the
     *     address has an account already
     */
    public record Owner(
            EmailAddress email,
            String displayName,
            @Nullable Password password) {}

    static String checkedName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 100 || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("name", "Use 1 to 100 characters on one line.");
        }
        return stripped;
    }

    static void checkSeats(int seats) {
        if (seats < 1 || seats > 1_000_000) {
            throw new InvalidValue("seats", "Use a whole number from 1 to 1,000,000.");
        }
    }
}
