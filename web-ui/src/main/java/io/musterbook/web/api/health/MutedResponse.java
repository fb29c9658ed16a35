package io.musterbook.web.api.health;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;

/** Remembers the status of an answer and lets nothing else of it out. */
final class MutedResponse extends HttpServletResponseWrapper {
    private int status = HttpServletResponse.SC_OK;

    MutedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int sc) {
        status = sc;
    }

    @Override
    public void sendError(int sc) {
        status = sc;
    }

    @Override
    public void sendError(int sc, String message) {
        status = sc;
    }

    @Override
    public void setContentLength(int length) {
        // the length of what is not sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // the length of what is not sent
    }

    @Override
    public void setContentType(String type) {
        // the type of what is not sent
    }

    @Override
    public void setHeader(String name, String value) {
        // belongs to what is not sent
    }

    @Override
    public void addHeader(String name, String value) {
        // belongs to what is not sent
    }

    @Override
    public void flushBuffer() {
        // or the status would be out before it is known
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Nowhere();
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A health check answers at once");
        }

        @Override
        public void write(int b) {
            // nowhere
        }
    }
}
