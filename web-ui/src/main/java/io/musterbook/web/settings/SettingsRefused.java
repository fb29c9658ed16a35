package io.musterbook.web.settings;

import java.io.Serial;
import java.util.List;

/** Musterbook does not start with these settings. The message names every fault and its remedy. */
public class SettingsRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param faults one line each: the name as it was given, what is wrong, what would be right; at least one */
    public SettingsRefused(List<String> faults) {
        super((faults.size() == 1 ? "A setting is wrong:" : faults.size() + " settings are wrong:")
                + "\n  - " + String.join("\n  - ", faults)
                + "\nEvery setting is listed in docs/operations.md.");
    }
}
