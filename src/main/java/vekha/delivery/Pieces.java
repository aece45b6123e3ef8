package vekha.delivery;

import java.io.IOException;
import java.io.Writer;
import org.thymeleaf.util.IWritableCharSequence;

/** A text with the token of forms in its gaps, as Thymeleaf writes it: deflated where the writer takes it so. */
record Pieces(CutText text, String token) implements IWritableCharSequence {

    @Override
    public void write(Writer writer) throws IOException {
        if (!(writer instanceof PageResponse.Printer page) || !text.takes(token)) {
            writer.write(toString());
            return;
        }
        for (int i = 0; i < text.pieces().size(); i++) {
            if (i > 0) {
                page.write(token);
            }
            page.write(text.pieces().get(i));
        }
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().subSequence(from, to);
    }

    @Override
    public String toString() {
        return text.text(token);
    }
}
