package io.musterbook.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every page and every file of its look their headers; leaves alone what machines read. */
public class PageHeadersFilter extends HttpFilter {
    private final transient PageHeaders headers;

    @Inject
    public PageHeadersFilter(PageHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PageHeaders.isStatic(request)) {
            headers.applyStatic(request, response);
        } else if (PageHeaders.isForPeople(request)) {
            headers.apply(response);
        }
        chain.doFilter(request, response);
    }
}
