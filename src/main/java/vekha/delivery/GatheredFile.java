package vekha.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gathers a file that is small enough to be sent again; a larger one goes out as it is written, in constant memory. */
final class GatheredFile extends ServletOutputStream {

    private static final int MOST_BYTES = 256 << 10;

    private final HttpServletResponse response;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(16_384);
    private @Nullable ServletOutputStream through;

    GatheredFile(HttpServletResponse response) {
        this.response = response;
    }

    /** The file, unless it was too large. */
    @Nullable
    Piece whole() {
        return through == null ? Piece.of(gathered.toByteArray()) : null;
    }

    @Override
    public void write(int sign) throws IOException {
        write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (through == null && gathered.size() + count <= MOST_BYTES) {
            gathered.write(bytes, from, count);
            return;
        }
        if (through == null) {
            through = response.getOutputStream();
            gathered.writeTo(through);
            gathered.reset();
        }
        through.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        if (through != null) {
            through.flush();
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("files are written in one go");
    }
}
