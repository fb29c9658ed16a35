package io.musterbook.web.pages;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A form whose view is gone (the server was restarted, another node answers, it lay open too long) does nothing: the
 * page comes anew and says so.
 */
public class LostViews extends ExceptionHandlerFactory {
    /** Called by Faces. */
    public LostViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (events.next().getContext().getException() instanceof ViewExpiredException) {
                    events.remove();
                    showAnew(FacesContext.getCurrentInstance());
                }
            }
            getWrapped().handle();
        }

        private static void showAnew(FacesContext context) {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            try {
                context.getExternalContext().redirect(PageServlet.path(request) + "?lost=1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
