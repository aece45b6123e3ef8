package vekha.directory;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school's name, short enough for the head of a column, and in the order people list schools in.
 *
 * @param name as the directory has it: «МБОУ СОШ № 7», «МБОУ «Луговская ООШ»»
 */
public record SchoolLabel(String name) implements Comparable<SchoolLabel> {

    private static final Pattern NUMBER = Pattern.compile("№\\s*(\\d{1,4})");
    /** «МБОУ», «СОШ» and their kind: capitals that stand before or after what tells schools apart. */
    private static final Pattern LEGAL_FORM = Pattern.compile("(?U)\\b\\p{Lu}{2,}\\b");

    private static final Comparator<SchoolLabel> ORDER =
            Comparator.comparingInt(SchoolLabel::number).thenComparing(SchoolLabel::name);

    /** «7» or «Луговская»: what tells the school from its neighbours. */
    public String brief() {
        Matcher number = NUMBER.matcher(name);
        if (number.find()) {
            return "№\u00a0" + number.group(1);
        }
        String bare = LEGAL_FORM
                .matcher(name)
                .replaceAll("")
                .replaceAll("[«»\"]", " ")
                .trim();
        return bare.isEmpty() ? name : bare.split("\\s+")[0];
    }

    private int number() {
        Matcher number = NUMBER.matcher(name);
        return number.find() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
    }

    @Override
    public int compareTo(SchoolLabel other) {
        return ORDER.compare(this, other);
    }
}
