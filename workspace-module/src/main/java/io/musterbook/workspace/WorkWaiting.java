package io.musterbook.workspace;

/**
 * Background work was scheduled in this transaction. Whoever runs it may be woken after the commit; losing this event
 * costs a few seconds and nothing else.
 */
public record WorkWaiting() {}
