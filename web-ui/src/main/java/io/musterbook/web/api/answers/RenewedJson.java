package io.musterbook.web.api.answers;

/**
 * How many invitations are being renewed.
 *
 * @param renewing their number
 */
public record RenewedJson(long renewing) {}
