package io.musterbook.web.api.answers;

/**
 * What an erasure did.
 *
 * @param rows how many rows of the trail lost what named the person
 */
public record AuditErasureJson(int rows) {}
