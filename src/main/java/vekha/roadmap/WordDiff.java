package vekha.roadmap;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where two texts differ, word by word. */
public final class WordDiff {

    /** Words, numbers and dates whole, blanks and signs each a piece of its own. */
    private static final Pattern PIECE =
            Pattern.compile("\\p{N}+(?:[.,:/-]\\p{N}+)*|[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    /** Beyond that a text is shown as replaced whole: nobody reads so long a difference word by word. */
    private static final int MOST = 3000;

    private WordDiff() {}

    /** What became of a piece of text. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Piece(Fate fate, String text) {}

    /** All pieces of both texts in reading order; what is gone stands before what came in its place. */
    public static List<Piece> between(String before, String after) {
        List<String> old = pieces(before);
        List<String> now = pieces(after);
        List<Piece> found = new ArrayList<>();
        if (old.size() > MOST || now.size() > MOST) {
            add(found, before.equals(after) ? Fate.SAME : Fate.GONE, before);
            add(found, Fate.NEW, before.equals(after) ? "" : after);
            return found;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(
                    found,
                    Fate.SAME,
                    String.join("", old.subList(at, delta.getSource().getPosition())));
            add(found, Fate.GONE, String.join("", delta.getSource().getLines()));
            add(found, Fate.NEW, String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(found, Fate.SAME, String.join("", old.subList(at, old.size())));
        return found;
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(fate, text));
        }
    }
}
