package vekha.paper.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes an iCalendar object (RFC 5545): lines end with CR LF and are folded after 75 octets, texts are escaped. A writer of
 * forty lines does all that is needed here; a library would be tenfold the weight of the rest of the room.
 */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder(4096);

    /** A line as it stands. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value somebody typed. */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    CalendarText day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE", DAY.format(day));
    }

    CalendarText moment(String name, Instant moment) {
        return line(name, MOMENT.format(moment));
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 8);
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\' || sign == ';' || sign == ',') {
                escaped.append('\\').append(sign);
            } else if (sign == '\n') {
                escaped.append("\\n");
            } else if (sign >= ' ' && sign != '\u007f') {
                escaped.append(sign);
            } else if (sign == '\t') {
                escaped.append(' ');
            }
        }
        return escaped.toString();
    }

    /** By octets, never within a sign. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            String one = Character.toString(sign);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += one.length();
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
