package io.musterbook.web.pages.workspace;

import io.musterbook.web.trail.TrailFile;
import io.musterbook.web.trail.TrailFormat;
import io.musterbook.workspace.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** The rows that the Audit page shows, as a file. */
@ApplicationScoped
class AuditDownload {
    private final AuditTrail trail;
    private final CurrentWorkspace current;
    private final Clock clock;

    @Inject
    AuditDownload(AuditTrail trail, CurrentWorkspace current, Clock clock) {
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /** Writes the file while it is read; without a known format, CSV. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format =
                TrailFormat.of(String.valueOf(request.getParameter("format"))).orElse(TrailFormat.CSV);
        var workspace = current.getWorkspace();
        var filter = AuditQuery.of(request).filter(clock.instant());
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + workspace.slug() + "-audit." + format.word() + "\"");
        TrailFile.write(format, response.getOutputStream(), file -> trail.export(workspace.id(), filter, 0, file));
    }
}
