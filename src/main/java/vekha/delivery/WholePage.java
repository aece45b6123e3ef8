package vekha.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page with its bar, ready for being sent again.
 *
 * @param pieces where one is the very {@link #TOKEN}, the token of the request's forms is laid in
 */
record WholePage(List<Piece> pieces) {

    /** Stands for the token of forms. */
    static final Piece TOKEN = new Piece(new byte[0], 0, 0);

    /** Adds a text as pieces, the token taken out of it. */
    static void cut(String text, String token, List<Piece> pieces) {
        int from = 0;
        while (!token.isEmpty()) {
            int at = text.indexOf(token, from);
            if (at < 0) {
                break;
            }
            pieces.add(Piece.of(text.substring(from, at)));
            pieces.add(TOKEN);
            from = at + token.length();
        }
        pieces.add(Piece.of(text.substring(from)));
    }

    byte[] compressed(String token) {
        Gzip page = new Gzip(bytes());
        byte[] laid = token.getBytes(StandardCharsets.UTF_8);
        for (Piece piece : pieces) {
            if (piece == TOKEN) {
                page.addStored(laid);
            } else {
                page.add(piece);
            }
        }
        return page.ended();
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> 64 + piece.deflated().length).sum();
    }
}
