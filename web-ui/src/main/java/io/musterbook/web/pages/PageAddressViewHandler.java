package io.musterbook.web.pages;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms go to the address that the person sees, not to that of the view behind it. */
public class PageAddressViewHandler extends ViewHandlerWrapper {
    /** Called by Faces. */
    public PageAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return PageServlet.address(
                (HttpServletRequest) context.getExternalContext().getRequest());
    }
}
