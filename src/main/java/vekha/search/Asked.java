package vekha.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the box: words, and numbers as they are written. «пр. № 34» asks for the number, not for the letters before it.
 *
 * @param text the typed text, cleaned and no longer than anybody types
 * @param numbers whatever has a digit in it: «491/01-08», «1.1.1», «25.01.2023», «500+»
 */
public record Asked(String text, List<String> words, List<String> numbers) {

    static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final int LONGEST_WORD = 60;
    private static final int ABBREVIATION = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern NUMBER_SIGN = Pattern.compile("№|(?<![\\p{L}\\p{N}])[Nn](?:[oо]\\b)?\\.?\\s*(?=\\d)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+]+$");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of one or two letters count only where there is no number beside them. */
    public static Asked of(@Nullable String typed) {
        String text = typed == null ? "" : SPACES.matcher(typed).replaceAll(" ").strip();
        String some = text.substring(0, Math.min(LONGEST, text.length()));
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> abbreviations = new ArrayList<>();
        chunks(some).forEach(chunk -> {
            if (chunk.chars().anyMatch(Character::isDigit)) {
                numbers.add(chunk);
            } else {
                split(chunk).forEach(word -> (word.length() < ABBREVIATION ? abbreviations : words).add(word));
            }
        });
        if (numbers.isEmpty()) {
            words.addAll(abbreviations);
        }
        return new Asked(some, words, numbers);
    }

    private static Stream<String> chunks(String text) {
        return Stream.of(NUMBER_SIGN.matcher(text).replaceAll(" ").split(" "))
                .map(chunk -> EDGES.matcher(chunk).replaceAll(""))
                .filter(chunk -> !chunk.isEmpty() && chunk.length() <= LONGEST_WORD)
                .limit(MOST);
    }

    private static Stream<String> split(String chunk) {
        return NOT_A_WORD.splitAsStream(chunk).filter(word -> !word.isEmpty());
    }

    public boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty();
    }
}
