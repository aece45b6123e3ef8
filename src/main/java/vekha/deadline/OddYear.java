package vekha.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a year in figures that nobody can mean: «01.02.20015», «01.02.0201», «в 20015 году». */
final class OddYear {

    private static final Pattern ODD =
            Pattern.compile("\\b\\d{1,2}\\.\\d{1,2}\\.(\\d{5,9}|0\\d{3})\\b|\\b(\\d{5,9}|0\\d{3})\\s*(?:г\\.|год)");

    private OddYear() {}

    static @Nullable String in(String wording) {
        Matcher odd = ODD.matcher(wording);
        if (!odd.find()) {
            return null;
        }
        return odd.group(1) == null ? odd.group(2) : odd.group(1);
    }
}
