package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.message.ScimJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Every failure as the error message of RFC 7644 section 3.12, whoever raised it. */
@Provider
public class ErrorAnswers implements ExceptionMapper<Throwable> {
    private final ScimRequest request;
    private final Failures failures;

    @Inject
    public ErrorAnswers(ScimRequest request, Failures failures) {
        this.request = request;
        this.failures = failures;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        var error = failures.refusal(thrown);
        request.failed(error.detail());
        var answer = Response.status(error.status())
                .type(Answers.SCIM_JSON)
                .entity(ScimJson.error(error.status(), error.type().orElse(null), error.detail()));
        if (error.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Musterbook SCIM\"");
        }
        if (error.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, Retry.AFTER_SECONDS);
        }
        if (thrown instanceof WebApplicationException raised) {
            var allow = raised.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                answer.header(HttpHeaders.ALLOW, allow);
            }
        }
        return answer.build();
    }
}
