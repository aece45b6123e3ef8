package vekha.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A response whose HTML is gathered by a {@link PageWriter}, or whose file of a list by a {@link GatheredFile}, and sent at the end. */
final class PageResponse extends HttpServletResponseWrapper {

    private @Nullable PageWriter page;
    private @Nullable PrintWriter printer;
    private @Nullable GatheredFile file;

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

    /** A file is gathered where what it shows is known to be true until somebody acts. */
    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (file != null) {
            return file;
        }
        String type = getContentType();
        if (type == null || !type.startsWith("text/csv") || getHeader(HttpHeaders.ETAG) == null || isCommitted()) {
            return super.getOutputStream();
        }
        file = new GatheredFile((HttpServletResponse) getResponse());
        return file;
    }

    /** Sends the page or the file that was written, if there is one. */
    void send(HttpServletRequest request, ShownPages shown) throws IOException {
        String token = FormToken.of(request.getAttribute(FormToken.ATTRIBUTE));
        String tag = getHeader(HttpHeaders.ETAG);
        boolean kept = tag != null && getStatus() == SC_OK && ShownPages.mayKeep(request);
        PageWriter written = page;
        WholePage whole = whole(written, file, kept, token);
        discard();
        if (whole != null) {
            if (tag != null && kept) {
                shown.keep(request, tag, AnswerHead.of(this), whole);
            }
            send(whole.compressed(token), (HttpServletResponse) getResponse());
        } else if (written != null) {
            send(written.compressed(), (HttpServletResponse) getResponse());
        }
    }

    private static @Nullable WholePage whole(
            @Nullable PageWriter page, @Nullable GatheredFile file, boolean kept, String token) {
        if (page != null) {
            return kept ? page.whole(token) : null;
        }
        Piece piece = file == null ? null : file.whole();
        return piece == null ? null : WholePage.of(piece);
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
        file = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (page == null && file == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (page == null && file == null) {
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
