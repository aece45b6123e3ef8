package vekha.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;

/** The words of a comment: what may be kept of what was typed, and in which pieces it is shown. Never markup. */
public final class CommentText {

    public static final int MOST = 4_000;

    /** Letters nobody sees: control characters but the line break and the tab, halves of pairs, and what turns the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");

    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s<>\"«»\\\\]{3,2000}", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING = ".,;:!?…)]}'»";

    private CommentText() {}

    /** A piece of what is shown: plain words, a link, or a person. */
    public record Piece(
            String text, @Nullable String href, @Nullable String person) {

        static Piece plain(String text) {
            return new Piece(text, null, null);
        }
    }

    /** @throws RefusedException when there is nothing, or too much */
    static String clean(@Nullable String typed) {
        String text = typed == null
                ? ""
                : UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
        if (text.isEmpty()) {
            throw new RefusedException("talk.refused.empty");
        }
        if (text.length() > MOST) {
            throw new RefusedException("talk.refused.long", MOST, text.length());
        }
        return text;
    }

    /** @param people names of those mentioned, by how they are written in the text */
    static List<Piece> pieces(String text, Map<String, String> people) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            int end = endOf(text, link.start(), link.end());
            mentions(pieces, text.substring(done, link.start()), people);
            String address = text.substring(link.start(), end);
            pieces.add(new Piece(address, address, null));
            done = end;
        }
        mentions(pieces, text.substring(done), people);
        return pieces;
    }

    /** «(см. https://example.ru/a).»: bracket and full stop belong to the sentence. */
    private static int endOf(String text, int start, int end) {
        int at = end;
        while (at > start && CLOSING.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static void mentions(List<Piece> pieces, String text, Map<String, String> people) {
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            String written = at < done ? null : writtenAt(text, at, people);
            if (written != null) {
                add(pieces, text.substring(done, at));
                pieces.add(new Piece(written, null, people.get(written)));
                done = at + written.length();
            }
        }
        add(pieces, text.substring(done));
    }

    private static @Nullable String writtenAt(String text, int at, Map<String, String> people) {
        String longest = null;
        for (String written : people.keySet()) {
            int end = at + written.length();
            boolean whole = text.startsWith(written, at)
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole && (longest == null || longest.length() < written.length())) {
                longest = written;
            }
        }
        return longest;
    }

    private static void add(List<Piece> pieces, String plain) {
        if (!plain.isEmpty()) {
            pieces.add(Piece.plain(plain));
        }
    }
}
