package vekha.delivery;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Gathers a page, partly of pieces that were deflated before; nothing leaves before it is whole. */
final class PageWriter extends Writer {

    private final StringBuilder text = new StringBuilder(16_384);

    /** Strings and pieces in their order. */
    private final List<Object> parts = new ArrayList<>();

    @Override
    public void write(char[] characters, int from, int count) {
        text.append(characters, from, count);
    }

    @Override
    public void write(String string, int from, int count) {
        text.append(string, from, from + count);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    void write(Piece piece) {
        endText();
        parts.add(piece);
    }

    /** The page as one gzip stream. */
    byte[] compressed() {
        endText();
        Gzip page = new Gzip(16_384);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            for (Object part : parts) {
                if (part instanceof Piece piece) {
                    page.add(piece);
                } else {
                    page.add(deflater, ((String) part).getBytes(StandardCharsets.UTF_8), Deflater.FULL_FLUSH);
                }
            }
        } finally {
            deflater.end();
        }
        return page.ended();
    }

    /** The page for being sent again, with another token of forms in place of this one. */
    WholePage whole(String token) {
        endText();
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Piece piece) {
                pieces.add(piece);
            } else {
                CutText text = CutText.of((String) part, token);
                for (int i = 0; i < text.pieces().size(); i++) {
                    if (i > 0) {
                        pieces.add(WholePage.TOKEN);
                    }
                    pieces.add(text.pieces().get(i));
                }
            }
        }
        return new WholePage(pieces, CutText.length(token));
    }

    private void endText() {
        if (!text.isEmpty()) {
            parts.add(text.toString());
            text.setLength(0);
        }
    }

    @Override
    public void flush() {
        // a page leaves as a whole
    }

    @Override
    public void close() {
        // whoever made the writer takes the page
    }
}
