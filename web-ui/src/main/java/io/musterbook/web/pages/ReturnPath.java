package io.musterbook.web.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person goes after signing in. Only pages of ours: a link cannot send anybody to another site. */
public final class ReturnPath {
    /** Where everybody may go. */
    public static final String HOME = "/";

    private static final List<String> OURS = List.of("/w/", "/join/", "/demo/", "/profile", "/sign-in/sso/arrive");
    private static final int MAX_LENGTH = 2_000;

    private ReturnPath() {}

    /**
     * @param wanted what the address of the sign-in page asks for
     * @return the wanted path with its query if it is a page of ours, else {@link #HOME}
     */
    public static String safe(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : HOME;
    }

    private static boolean isOurs(String wanted) {
        boolean plain = wanted.length() <= MAX_LENGTH
                && !wanted.contains("//")
                && !wanted.contains("..")
                && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        if (!plain || OURS.stream().noneMatch(wanted::startsWith)) {
            return false;
        }
        try {
            var uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
