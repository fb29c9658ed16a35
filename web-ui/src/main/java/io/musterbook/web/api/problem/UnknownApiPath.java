package io.musterbook.web.api.problem;

import io.musterbook.web.api.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for the paths under {@code /api} that belong to no version of the API. */
@WebServlet("/api/*")
public class UnknownApiPath extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problems.notFound().in(RequestIdFilter.idOf(request));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.write(problem));
    }
}
