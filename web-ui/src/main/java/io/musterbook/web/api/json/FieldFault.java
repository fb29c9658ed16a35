package io.musterbook.web.api.json;

/**
 * One value that was refused.
 *
 * @param field where it stands: a path such as {@code owner.email}, or the name of a query parameter
 * @param reason what is wrong and what would be right
 */
public record FieldFault(String field, String reason) {}
