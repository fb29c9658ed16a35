package io.musterbook.workspace;

/**
 * What looking for a domain's TXT record brought.
 *
 * @param domain the domain as it stands now
 * @param finding what was found
 */
public record DomainCheck(Domain domain, Finding finding) {
    /** What the name servers said. */
    public enum Finding {
        /** The record is there, or the operator's word makes it needless. */
        FOUND,
        /** There is no TXT record of that name. */
        NO_RECORD,
        /** There is a TXT record of that name, but with another text. */
        OTHER_TEXT,
        /** No name server answered in time: nothing was learnt. */
        NO_ANSWER
    }
}
