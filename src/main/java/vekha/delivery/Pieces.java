package vekha.delivery;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.thymeleaf.util.IWritableCharSequence;

/** Pieces of a page with the token of forms between each two, as Thymeleaf writes them: deflated where the writer takes them so. */
record Pieces(List<Piece> pieces, String token) implements IWritableCharSequence {

    @Override
    public void write(Writer writer) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                writer.write(token);
            }
            if (writer instanceof PageResponse.Printer page) {
                page.write(pieces.get(i));
            } else {
                writer.write(pieces.get(i).text());
            }
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
        return pieces.stream().map(Piece::text).collect(Collectors.joining(token));
    }
}
