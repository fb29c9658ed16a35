package io.musterbook.web.trail;

import java.util.Arrays;
import java.util.Optional;

/** What an exported trail looks like. */
public enum TrailFormat {
    /** A table for spreadsheets: RFC 4180, UTF-8, nothing in it that a spreadsheet would run. */
    CSV("csv", "text/csv; charset=utf-8; header=present"),
    /** One JSON object a line, as the operator API has it. */
    JSONL("jsonl", "application/x-ndjson");

    private final String word;
    private final String mediaType;

    TrailFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** The word that asks for it, which also ends the file's name. */
    public String word() {
        return word;
    }

    /** The media type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of a word. */
    public static Optional<TrailFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
