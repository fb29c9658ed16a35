package io.musterbook.web.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What a page's bean tells the browser. Only while Faces handles a request. */
public final class Browser {
    private Browser() {}

    /** Sends the browser to another page of ours, so that a reload repeats nothing. */
    public static void goTo(String path) {
        try {
            context().getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the request with an error page. */
    public static void refuse(int status) {
        try {
            context().getExternalContext().responseSendError(status, "");
            context().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what is wrong with a field. The page shows it beside the field, and the field keeps what was typed. */
    public static void complain(String field, String reason) {
        context().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, reason));
    }

    /** What the address or the form says for a name, or null. */
    public static @Nullable String parameter(String name) {
        return request().getParameter(name);
    }

    /** The request. */
    public static HttpServletRequest request() {
        return (HttpServletRequest) context().getExternalContext().getRequest();
    }

    /** The response. */
    public static HttpServletResponse response() {
        return (HttpServletResponse) context().getExternalContext().getResponse();
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
