package io.musterbook.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers whatever was thrown in the operator API, the framework's own refusals included. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;

    private final HttpServletRequest request;

    /** @param request the one of the current thread; the server gives a proxy */
    public ProblemMapper(@Context HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        var id = RequestIdFilter.idOf(request);
        var problem = Problems.of(thrown).in(id);
        if (problem.status() >= 500) {
            LOG.log(Level.SEVERE, thrown, () -> "Request " + id + " of the operator API failed");
        }
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Musterbook operator API\"");
            case 405 -> answer.header(HttpHeaders.ALLOW, allowed(thrown));
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {}
        }
        return answer.build();
    }

    private static String allowed(Throwable thrown) {
        var allow = thrown instanceof WebApplicationException http
                ? http.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return allow == null ? "" : allow;
    }
}
