package vekha.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads targets and proving documents out of a planned result. */
final class ResultWords {

    private static final Pattern TARGET = Pattern.compile(
            "(?:(?:не менее|не более|не ниже|до|более|свыше|от)\\s+)?(\\d{1,5}(?:[.,]\\d{1,2})?)\\s*(%|процент\\p{L}*)?(?:\\s*\\p{L}[\\p{L}-]*(?:\\s+\\p{L}[\\p{L}-]*){0,3})?",
            Wording.RUSSIAN);
    private static final Pattern BOUND =
            Pattern.compile("^(?:не менее|не более|не ниже|более|свыше)\\s.*", Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern EVIDENCE = Pattern.compile(
            "(?<!\\p{L})(приказ|протокол|справк|письм|ссылк)\\p{L}*((?:\\s+(?!от\\s)(?:[А-ЯЁ]{2,}|«[^»]+»|Министерств\\p{L}+|Управлени\\p{L}+|Департамент\\p{L}*)){0,4})\\s*\\(?\\s*((?:от\\s*)?(?:"
                    + RussianDates.DATE + ")?\\s*(?:г\\.?)?\\s*(?:№\\s*[\\p{L}\\d/.\\\\-]*[\\p{L}\\d])?(?:\\s*от\\s*"
                    + RussianDates.DATE + ")?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("№\\s*([\\p{L}\\d/.\\\\-]*[\\p{L}\\d])");

    private ResultWords() {}

    static List<DraftTarget> targets(@Nullable String result) {
        List<DraftTarget> targets = new ArrayList<>();
        Matcher found =
                TARGET.matcher(result == null ? "" : EVIDENCE.matcher(result).replaceAll(" "));
        while (found.find()) {
            String text = Wording.squeeze(found.group());
            boolean percent = found.group(2) != null;
            if (percent || BOUND.matcher(text).matches()) {
                targets.add(new DraftTarget(text, new BigDecimal(found.group(1).replace(',', '.')), percent));
            }
        }
        return targets;
    }

    static List<DraftEvidence> evidence(@Nullable String result) {
        List<DraftEvidence> evidence = new ArrayList<>();
        Matcher found = EVIDENCE.matcher(result == null ? "" : Wording.squeeze(result));
        while (found.find()) {
            Matcher number = NUMBER.matcher(found.group(3));
            String own = number.find() ? number.group(1) : null;
            LocalDate date = RussianDates.read(found.group(3));
            String issuer = Wording.orNull(Wording.squeeze(found.group(2)));
            evidence.add(new DraftEvidence(kind(found.group(1)), closed(found.group()), own, date, issuer));
        }
        return evidence;
    }

    private static String closed(String text) {
        String squeezed = Wording.squeeze(text);
        return Wording.leavesOpen(squeezed, '(', ')')
                ? squeezed.endsWith("(")
                        ? squeezed.substring(0, squeezed.length() - 1).strip()
                        : squeezed + ")"
                : squeezed;
    }

    private static DraftEvidence.Kind kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("приказ")) {
            return DraftEvidence.Kind.ORDER;
        }
        if (lower.startsWith("протокол")) {
            return DraftEvidence.Kind.PROTOCOL;
        }
        if (lower.startsWith("справк")) {
            return DraftEvidence.Kind.CERTIFICATE;
        }
        return lower.startsWith("письм") ? DraftEvidence.Kind.LETTER : DraftEvidence.Kind.LINK;
    }
}
