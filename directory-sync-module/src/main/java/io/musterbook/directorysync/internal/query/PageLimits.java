package io.musterbook.directorysync.internal.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large pages are. */
@ApplicationScoped
public class PageLimits {
    private final int usual;
    private final int largest;

    /**
     * @param usual resources on a page where no count is asked for
     * @param largest resources on a page at most; a larger count is answered with this many
     */
    @Inject
    public PageLimits(
            @ConfigProperty(name = "musterbook.scim.page-size") int usual,
            @ConfigProperty(name = "musterbook.scim.max-page-size") int largest) {
        this.usual = Math.min(usual, largest);
        this.largest = largest;
    }

    /** Resources on a page where no count is asked for. */
    public int usual() {
        return usual;
    }

    /** Resources on a page at most. */
    public int largest() {
        return largest;
    }
}
