package io.musterbook.workspace.internal.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the name servers for TXT records, with the JDK's own resolver. */
@ApplicationScoped
class TxtRecords {
    private final String url;

    /** @param server {@code host} or {@code host:port} of a name server; unset: those of the machine */
    @Inject
    TxtRecords(@ConfigProperty(name = "musterbook.dns.server") Optional<String> server) {
        url = server.map(address -> "dns://" + address + "/").orElse("dns:");
    }

    /**
     * The texts under a name, each joined from its pieces. Waits up to about six seconds.
     *
     * @return nothing if no server answered; an empty list if there is no such record
     */
    @SuppressWarnings("BanJNDI") // of the DNS provider texts are asked for, and it makes no objects of them
    Optional<List<String>> find(String name) {
        try {
            var context = new InitialDirContext(environment());
            try {
                var records =
                        context.getAttributes(name + ".", new String[] {"TXT"}).get("TXT");
                var texts = new ArrayList<String>();
                for (int i = 0; records != null && i < records.size(); i++) {
                    texts.add(String.valueOf(records.get(i)).replace("\"", "").strip());
                }
                return Optional.of(texts);
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException noAnswer) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("JdkObsolete") // what the naming API takes
    private Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, url);
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        return environment;
    }
}
