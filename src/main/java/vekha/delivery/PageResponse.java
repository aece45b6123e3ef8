package vekha.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A response whose HTML is gathered by a {@link PageWriter} and sent at the end. */
final class PageResponse extends HttpServletResponseWrapper {

    private @Nullable PageWriter page;
    private @Nullable PrintWriter printer;

    PageResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (printer != null) {
            return printer;
        }
        String type = getContentType();
        if (type == null || !type.startsWith("text/html") || isCommitted()) {
            return super.getWriter();
        }
        page = new PageWriter();
        printer = new Printer(page);
        return printer;
    }

    /** Sends the page that was written, if there is one. */
    void send(HttpServletRequest request, ShownPages shown) throws IOException {
        PageWriter written = page;
        if (written == null) {
            return;
        }
        page = null;
        String tag = getHeader(HttpHeaders.ETAG);
        byte[] bytes;
        if (tag != null && getStatus() == SC_OK && ShownPages.mayKeep(request)) {
            String token = FormToken.of(request.getAttribute(FormToken.ATTRIBUTE));
            WholePage whole = written.whole(token);
            shown.keep(request, tag, getHeader(HttpHeaders.CONTENT_LANGUAGE), whole);
            bytes = whole.compressed(token);
        } else {
            bytes = written.compressed();
        }
        send(bytes, (HttpServletResponse) getResponse());
    }

    static void send(byte[] compressed, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLengthLong(compressed.length);
        response.getOutputStream().write(compressed);
    }

    void discard() {
        page = null;
        printer = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (page == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (page == null) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void reset() {
        discard();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        discard();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        discard();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        discard();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        discard();
        super.sendRedirect(location);
    }

    /** Lets a piece through to the page. */
    static final class Printer extends PrintWriter {

        private final PageWriter page;

        Printer(PageWriter page) {
            super(page);
            this.page = page;
        }

        void write(Piece piece) {
            page.write(piece);
        }
    }
}
