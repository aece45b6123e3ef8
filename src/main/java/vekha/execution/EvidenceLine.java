package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;

/**
 * A proving document as it was typed in one line, «пр. № 34 от 25.01.2023», and what was understood of it.
 *
 * @param number as typed, «б/н» for a document without one
 * @param dated day of the document; a missing year is the nearest one that does not lie in the future
 * @param text the words as typed, wherever the other parts do not say all of it
 */
public record EvidenceLine(
        EvidenceKind kind,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable String issuer,
        @Nullable String link,
        @Nullable String text) {

    /** What stands for «без номера». */
    public static final String NO_NUMBER = "б/н";

    /** Documents divided by «;», or by «,» where the next word names a kind of document; nothing typed is lost. */
    public static List<EvidenceLine> read(String typed, LocalDate today) {
        return EvidenceReader.read(typed, today);
    }

    /**
     * The documents of a line that somebody types.
     *
     * @throws RefusedException when a day in it is none
     */
    static List<EvidenceLine> typed(@Nullable String line, LocalDate today) {
        if (line == null) {
            return List.of();
        }
        String noSuchDay = noSuchDay(line);
        if (noSuchDay != null) {
            throw new RefusedException("completion.refused.no-such-day", noSuchDay);
        }
        return read(line, today);
    }

    /** What is written in a line like a day and is none: 31.02.2023. */
    public static @Nullable String noSuchDay(String line) {
        return EvidenceDate.noSuchDay(line);
    }

    /** Whether there is a number that takes a «№». */
    public boolean isNumbered() {
        return number != null && !number.equals(NO_NUMBER);
    }

    /** Whether the fields of this one say nothing else than the other does, in whatever words the other was typed. */
    boolean saysTheSameAs(EvidenceLine other) {
        return kind == other.kind
                && Objects.equals(number, other.number)
                && Objects.equals(dated, other.dated)
                && Objects.equals(issuer, other.issuer)
                && (link == null || link.equals(other.link))
                && (text == null || text.equals(other.text));
    }

    EvidenceLine withLinkOf(EvidenceLine other) {
        return link == null ? new EvidenceLine(kind, number, dated, issuer, other.link, text) : this;
    }

    static EvidenceLine ofText(String text) {
        return new EvidenceLine(EvidenceKind.OTHER, null, null, null, null, text);
    }

    /** As the document is called in an office, for the journal: «приказ № 34 от 25.01.2023». */
    public String inWords() {
        if (text != null) {
            return text;
        }
        StringBuilder words = new StringBuilder(kind == EvidenceKind.LINK ? "" : kind.word());
        if (issuer != null) {
            words.append(' ').append(issuer);
        }
        if (number != null) {
            words.append(isNumbered() ? " № " : " ").append(number);
        }
        if (dated != null) {
            words.append(" от ").append(Days.text(dated));
        }
        if (link != null) {
            words.append(' ').append(link);
        }
        return words.toString().strip();
    }

    /** As the label of a link to it: the document's own name, or the bare address where it has none. */
    String withoutLink() {
        if (text != null || link == null || kind == EvidenceKind.LINK) {
            return inWords();
        }
        return new EvidenceLine(kind, number, dated, issuer, null, null).inWords();
    }
}
