package vekha.intake.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vekha.intake.ConfirmMeanwhile;

/**
 * The part of a long draft that is shown: so many of its measures, in the order of the document.
 *
 * @param number of the part, the first is 1; it shows what stands around the measures too
 * @param from index of its first measure
 * @param until index after its last one
 * @param total of measures in all parts
 */
public record DraftPart(int number, int from, int until, int total) {

    private static final int SIZE = 200;
    private static final Pattern MEASURE = Pattern.compile("m(\\d{1,6})");
    private static final Pattern BESIDE = Pattern.compile("(?:bodies|r\\d{1,3})-\\d{1,6}");
    private static final Pattern PART = Pattern.compile("part(\\d{1,6})");

    /** @return nothing when the draft is shown whole */
    static @Nullable DraftPart of(int wanted, int measures) {
        if (ConfirmMeanwhile.isSmall(measures)) {
            return null;
        }
        int number = Math.max(1, Math.min(wanted, parts(measures)));
        return new DraftPart(number, (number - 1) * SIZE, Math.min(measures, number * SIZE), measures);
    }

    private static int parts(int measures) {
        return (measures + SIZE - 1) / SIZE;
    }

    /** The part that a measure stands in. */
    static int ofMeasure(int index) {
        return index / SIZE + 1;
    }

    /** The part that a place on the page stands in: {@code m412}, or what stands around the measures. */
    static int ofPlace(String anchor) {
        Matcher measure = MEASURE.matcher(anchor);
        return measure.matches() ? ofMeasure(Integer.parseInt(measure.group(1))) : 1;
    }

    /** Where the place that a button names is: {@code part3}, {@code m412}, {@code bodies-7} or {@code r0-14}. */
    static String address(String place) {
        Matcher part = PART.matcher(place);
        if (part.matches()) {
            return "?part=" + part.group(1) + "#measures";
        }
        return MEASURE.matcher(place).matches() || BESIDE.matcher(place).matches()
                ? "?part=" + ofPlace(place) + "#" + place
                : "";
    }

    boolean shows(int index) {
        return index >= from && index < until;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, parts(total)).boxed().toList();
    }

    /** «201–400»: the measures of a part. */
    public static String range(int number, int total) {
        return (number - 1) * SIZE + 1 + "\u2013" + Math.min(total, number * SIZE);
    }
}
