package io.musterbook.web.api.answers;

/**
 * What became of a notice.
 *
 * @param found whether a mail of ours was meant
 */
public record BouncedJson(boolean found) {}
