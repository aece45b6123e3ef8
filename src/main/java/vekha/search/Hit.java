package vekha.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param number as printed in the document
 * @param name with {@link #FROM} before and {@link #TO} after each word that was looked for
 * @param more what is told besides, marked alike
 * @param place where it belongs: the roadmap, the municipality, the measure
 * @param note state of the roadmap, or that a school is closed or a body no longer used; a key of a message
 * @param day of a document
 */
public record Hit(
        Kind kind,
        String address,
        @Nullable String number,
        Marked name,
        @Nullable Marked more,
        @Nullable String place,
        String territory,
        @Nullable String note,
        @Nullable LocalDate day) {

    /** A text, and the same text folded with its found words between {@link #FROM} and {@link #TO}. */
    public record Marked(String text, String folded) {

        /** Whether any of its words was looked for. */
        public boolean isMarked() {
            return folded.indexOf(FROM) >= 0;
        }
    }

    /** Two signs of the private area, which nobody can type into a text that is folded. */
    public static final char FROM = '\uE000';

    public static final char TO = '\uE001';
}
