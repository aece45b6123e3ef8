package vekha.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page with its bar, ready for being sent again.
 *
 * @param pieces where one is the very {@link #TOKEN}, the token of the request's forms is laid in
 * @param gap bytes of the token that each of these stands for
 */
record WholePage(List<Piece> pieces, int gap) {

    /** Stands for the token of forms. */
    static final Piece TOKEN = new Piece(new byte[0], 0, 0);

    static WholePage of(Piece file) {
        return new WholePage(List.of(file), 0);
    }

    boolean takes(String token) {
        return CutText.length(token) == gap || !pieces.contains(TOKEN);
    }

    /** @param token one that it {@link #takes} */
    byte[] compressed(String token) {
        Gzip page = new Gzip(bytes());
        byte[] laid = token.getBytes(StandardCharsets.UTF_8);
        int sum = Checksum.of(laid);
        int back = Repeat.FARTHEST + 1; // to the beginning of the last token
        for (Piece piece : pieces) {
            if (piece != TOKEN) {
                page.add(piece);
                back += piece.length();
            } else {
                if (Repeat.canSay(laid.length, back)) {
                    page.addRepeated(laid.length, back, sum);
                } else {
                    page.addStored(laid, sum);
                }
                back = laid.length;
            }
        }
        return page.ended();
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> 64 + piece.deflated().length).sum();
    }
}
