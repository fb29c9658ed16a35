package io.musterbook.web.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a setting's value looks like. */
public sealed interface SettingType {
    /** The form in words for a table, for example {@code whole number, 1 to 65535}. */
    String form();

    /**
     * @param value as given; never empty
     * @return what would be right, as one sentence; nothing if the value is
     */
    Optional<String> fault(String value);

    /**
     * A whole number without sign or separators.
     *
     * @param unit what is counted, for example {@code minutes}; empty for a plain number
     */
    record WholeNumber(int min, int max, String unit) implements SettingType {
        @Override
        public String form() {
            return "whole number" + (unit.isEmpty() ? "" : " of " + unit) + ", " + min + " to " + max;
        }

        @Override
        public Optional<String> fault(String value) {
            boolean fits =
                    value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
            return fits ? Optional.empty() : Optional.of("Use a " + form() + ".");
        }
    }

    /** {@code true} or {@code false}, spelled exactly so. */
    record Flag() implements SettingType {
        @Override
        public String form() {
            return "true or false";
        }

        @Override
        public Optional<String> fault(String value) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of("Use true or false, in lower case.");
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements SettingType {
        /** Copies the words. */
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String form() {
            return String.join(", ", words);
        }

        @Override
        public Optional<String> fault(String value) {
            return words.contains(value) ? Optional.empty() : Optional.of("Use one of " + form() + ".");
        }
    }

    /**
     * Anything with a check of its own.
     *
     * @param check what would be right, as one sentence, for a wrong value
     */
    record Text(String form, Function<String, Optional<String>> check) implements SettingType {
        @Override
        public Optional<String> fault(String value) {
            return check.apply(value);
        }
    }
}
