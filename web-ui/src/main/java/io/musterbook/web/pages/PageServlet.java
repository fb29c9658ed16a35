package io.musterbook.web.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Stands before the Faces views: they lie under {@code WEB-INF}, where no address reaches them, and a servlet that the
 * container maps decides who sees which.
 */
public abstract class PageServlet extends HttpServlet {
    private static final String PATH = PageServlet.class.getName() + ".path";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    /** The largest form, in bytes. */
    private static final int MAX_FORM = 65_536;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> show(request, response);
            case "POST" -> receive(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** Answers for an address that this servlet is mapped to. */
    protected abstract void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Takes a form. By default only from a page of ours, which the view state proves. */
    protected void receive(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!fits(request, response)) {
            return;
        }
        if (request.getParameter(VIEW_STATE) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response);
        }
    }

    /** How large a form may be, in bytes. */
    protected int largestForm() {
        return MAX_FORM;
    }

    /** Whether the form is small enough to be read; if not, the request is answered. */
    protected final boolean fits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length >= 0 && length <= largestForm()) {
            return true;
        }
        response.sendError(
                length < 0 ? HttpServletResponse.SC_LENGTH_REQUIRED : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return false;
    }

    /** The segments of the path after this servlet's mapping, decoded by the container; empty ones are left out. */
    protected static String[] segments(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? new String[0] : info.substring(1).split("/", -1);
    }

    /**
     * Renders a view.
     *
     * @param view its name under {@code WEB-INF/pages}
     * @param path the address under which the person sees it, to which its forms are sent
     */
    protected static void render(HttpServletRequest request, HttpServletResponse response, String view, String path)
            throws ServletException, IOException {
        request.setAttribute(PATH, path);
        request.getRequestDispatcher("/WEB-INF/pages/" + view + ".xhtml").forward(request, response);
    }

    /** The address under which the person sees the page, with its query. */
    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }

    /** The address under which the person sees the page, without its query. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(PATH) instanceof String path ? path : "/";
    }

    /** Whether a parameter says yes. */
    protected static boolean isSet(HttpServletRequest request, String parameter) {
        return Set.of("1", "true", "yes").contains(String.valueOf(request.getParameter(parameter)));
    }
}
