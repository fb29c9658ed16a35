package io.musterbook.directorysync.internal.requestlog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;

/** The transaction around {@link RequestTable#write}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestWriter implements RequestWriting {
    private final RequestTable table;

    @Inject
    public RequestWriter(RequestTable table) {
        this.table = table;
    }

    @Override
    public void write(Collection<Entry> entries) {
        table.write(entries);
    }
}
