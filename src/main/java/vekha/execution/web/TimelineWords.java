package vekha.execution.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.deadline.Exactness;
import vekha.execution.Standing;
import vekha.execution.TimeAxis;
import vekha.execution.TimeScale;
import vekha.execution.TimelineMark;
import vekha.foundation.Words;

/** Names the units of a timeline and says in words what is drawn on it. */
@Component
class TimelineWords {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final int QUARTER = 3;

    private final Words words;

    TimelineWords(Words words) {
        this.words = words;
    }

    /** Words that every row of one page needs again. */
    record Said(Map<Standing, String> standings, String lasting, String of, String more) {}

    Said said() {
        Map<Standing, String> standings = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            standings.put(standing, words.text("matrix.word." + standing.code()));
        }
        return new Said(
                standings, words.text("timeline.lasting"), words.text("timeline.of"), words.text("timeline.more"));
    }

    /** What stands over the lines where something larger begins: «2023», «январь 2023»; nothing for years. */
    String large(TimeScale scale, LocalDate day) {
        return switch (scale) {
            case DAYS, WEEKS -> month(day, TextStyle.FULL_STANDALONE) + " " + day.getYear();
            case MONTHS, QUARTERS -> Integer.toString(day.getYear());
            case YEARS -> "";
        };
    }

    String small(TimeScale scale, LocalDate day, boolean narrow) {
        return switch (scale) {
            case DAYS -> Integer.toString(day.getDayOfMonth());
            case WEEKS -> two(day.getDayOfMonth()) + "." + two(day.getMonthValue());
            case MONTHS -> narrow ? two(day.getMonthValue()) : month(day, TextStyle.FULL_STANDALONE);
            case QUARTERS ->
                narrow
                        ? ROMAN[(day.getMonthValue() - 1) / QUARTER]
                        : words.text("timeline.quarter", ROMAN[(day.getMonthValue() - 1) / QUARTER]);
            case YEARS -> Integer.toString(day.getYear());
        };
    }

    private static String month(LocalDate day, TextStyle style) {
        return day.getMonth().getDisplayName(style, LocaleContextHolder.getLocale());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    String today(TimeAxis axis) {
        LocalDate day = LocalDate.ofEpochDay(axis.today());
        return words.text("timeline.today", two(day.getDayOfMonth()) + "." + two(day.getMonthValue()));
    }

    String shown(TimeAxis axis) {
        return words.range(LocalDate.ofEpochDay(axis.from()), LocalDate.ofEpochDay(axis.to()));
    }

    /** «20.09.2022 — подтверждено», «01.02.2023–28.02.2023 — просрочено, 3 из 11». */
    static void say(StringBuilder out, TimelineMark mark, Said said) {
        if (mark.shape() == Exactness.LASTING) {
            out.append(said.lasting()).append(' ');
        }
        if (mark.from() != mark.to()) {
            day(out, mark.from());
            out.append('–');
        }
        day(out, mark.to());
        Standing standing = mark.standing();
        if (standing != null && mark.total() > 0) {
            out.append(" — ").append(said.standings().get(standing));
            if (mark.total() > 1) {
                out.append(", ")
                        .append(mark.alike())
                        .append(' ')
                        .append(said.of())
                        .append(' ');
                out.append(mark.total());
            }
        }
    }

    /** 26.01.2023; a formatter would be half the cost of the page. */
    private static void day(StringBuilder out, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        out.append(two(day.getDayOfMonth())).append('.').append(two(day.getMonthValue()));
        out.append('.').append(day.getYear());
    }
}
