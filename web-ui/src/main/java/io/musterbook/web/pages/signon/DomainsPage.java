package io.musterbook.web.pages.signon;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.Domain;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.InvalidValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;

/** The e-mail domains that the workspace claims, and how each is proved. */
@Named
@RequestScoped
public class DomainsPage {
    private final CurrentWorkspace current;
    private final Domains domains;
    private final SignOnPage page;
    private final Visitor visitor;
    private final Lazy<List<Domain>> list;
    private String name = "";
    private String problem = "";

    @Inject
    DomainsPage(CurrentWorkspace current, Domains domains, SignOnPage page, Visitor visitor) {
        this.current = current;
        this.domains = domains;
        this.page = page;
        this.visitor = visitor;
        list = new Lazy<>(() -> domains.list(current.getWorkspace().id()));
    }

    /** Claims the domain that was typed. */
    public void claim() {
        if (!page.isConfigurable()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            domains.claim(current.getWorkspace().id(), name, visitor.actor());
            Browser.goTo(page.getPath() + "?done=domain-claimed");
        } catch (InvalidValue invalid) {
            problem = invalid.reason();
        }
    }

    /** Whether a button beside a domain was pressed. */
    public boolean isAsked() {
        return Browser.parameter("check") != null || Browser.parameter("give-up") != null;
    }

    /** Looks for the TXT record of a domain, or gives the domain up. */
    public void act() {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var named = Objects.requireNonNullElse(Browser.parameter("check"), Browser.parameter("give-up"));
        boolean check = Browser.parameter("check") != null;
        list.get().stream()
                .filter(domain -> domain.id().toString().equals(named))
                .findFirst()
                .ifPresent(domain -> {
                    if (check) {
                        check(domain);
                    } else {
                        domains.remove(current.getWorkspace().id(), domain.id(), visitor.actor());
                        Browser.goTo(page.getPath() + "?done=domain-given-up");
                    }
                });
    }

    private void check(Domain domain) {
        var checked = domains.check(current.getWorkspace().id(), domain.id(), visitor.actor());
        list.forget();
        switch (checked.finding()) {
            case FOUND -> Browser.goTo(page.getPath() + "?done=domain-verified");
            case NO_RECORD ->
                problem = "There is no TXT record " + domain.txtName()
                        + " yet. New records often take some minutes to be seen everywhere.";
            case OTHER_TEXT ->
                problem = "There is a TXT record " + domain.txtName()
                        + ", but with another text. Add one with the text that stands below.";
            case NO_ANSWER -> problem = "No name server answered in time. Nothing was changed; try again.";
        }
    }

    /** The domains, in the order in which they were claimed. */
    public List<Domain> getDomains() {
        return list.get();
    }

    /** What could not be done, and why; empty if nothing. */
    public String getProblem() {
        return problem;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
