package vekha.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a page holds below the bar.
 *
 * @param title of the document
 * @param scripts elements of its head, as markup
 * @param searched what the search box of the page holds; null where the page has none of its own
 */
public record KeptPage(
        String title, String scripts, @Nullable Object searched, CutText main) {

    int bytes() {
        return 200 + 2 * scripts.length() + main.bytes();
    }
}
