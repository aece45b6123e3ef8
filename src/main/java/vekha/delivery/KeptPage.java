package vekha.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page holds below the bar.
 *
 * @param title of the document
 * @param scripts elements of its head, as markup
 * @param searched what the search box of the page holds; null where the page has none of its own
 * @param pieces its main part, with a place for the token of forms between each two
 */
public record KeptPage(
        String title, String scripts, @Nullable Object searched, List<Piece> pieces) {

    int bytes() {
        return 200
                + 2 * scripts.length()
                + pieces.stream()
                        .mapToInt(piece -> 64 + piece.deflated().length)
                        .sum();
    }
}
