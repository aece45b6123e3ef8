package vekha.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;
import vekha.foundation.RefusedException;

/**
 * What a form of a deadline's correction sends, as typed; only what its choice needs is looked at.
 *
 * @param choice a name of {@link Correction.Choice}, in any case
 * @param from a day as 2022-09-01 or 01.09.2022
 * @param to the same
 * @param year for months, quarters and years; months and quarters without one come round every year
 * @param months 1 to 12
 * @param quarters 1 to 4
 * @param every a code of {@link Unit}
 * @param day by which day: of the month, of the last month of a quarter or half-year, of the month of a year
 * @param weekdays 1 to 7, Monday first
 */
public record CorrectionFields(
        @Nullable String choice,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer year,
        @Nullable List<Integer> months,
        @Nullable List<Integer> quarters,
        @Nullable String every,
        @Nullable Integer day,
        @Nullable List<Integer> weekdays) {

    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_DAY = 31;

    /** @throws RefusedException with the key of the reason when the fields do not come to a deadline */
    public Correction toCorrection() {
        return Correction.of(code(Correction.Choice.class, choice, "choice-missing"), this);
    }

    Unit needUnit() {
        return code(Unit.class, every, "every-missing");
    }

    private static <E extends Enum<E>> E code(Class<E> type, @Nullable String code, String reason) {
        for (E each : type.getEnumConstants()) {
            if (code != null && each.name().equalsIgnoreCase(code.strip())) {
                return each;
            }
        }
        throw Correction.refused(reason);
    }

    LocalDate needFrom() {
        return needed(fromDay());
    }

    LocalDate needTo() {
        return needed(toDay());
    }

    private static LocalDate needed(@Nullable LocalDate day) {
        if (day == null) {
            throw Correction.refused("date-missing");
        }
        return day;
    }

    @Nullable
    LocalDate fromDay() {
        return day(from);
    }

    @Nullable
    LocalDate toDay() {
        return day(to);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        try {
            LocalDate day = text.contains(".") ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
            Correction.year(day.getYear());
            return day;
        } catch (DateTimeParseException wrong) {
            throw Correction.refused("date-wrong", text);
        }
    }

    List<Month> needMonths() {
        return ticked(months, 12, "month-wrong", "months-missing").stream()
                .map(Month::of)
                .toList();
    }

    boolean hasMonths() {
        return months != null && !months.isEmpty();
    }

    List<Integer> needQuarters() {
        return ticked(quarters, 4, "quarter-wrong", "quarters-missing");
    }

    boolean hasWeekdays() {
        return weekdays != null && !weekdays.isEmpty();
    }

    List<Integer> needWeekdays() {
        return ticked(weekdays, 7, "weekday-wrong", "weekdays-missing");
    }

    /** In order, each once. */
    private static List<Integer> ticked(@Nullable List<Integer> ticked, int most, String wrong, String missing) {
        List<Integer> found = ticked == null
                ? List.of()
                : ticked.stream().filter(Objects::nonNull).sorted().distinct().toList();
        if (found.isEmpty()) {
            throw Correction.refused(missing);
        }
        if (found.get(0) < 1 || found.get(found.size() - 1) > most) {
            throw Correction.refused(wrong);
        }
        return found;
    }

    @Nullable
    Integer dayOfMonth() {
        if (day != null && (day < 1 || day > LAST_DAY)) {
            throw Correction.refused("day-wrong", String.valueOf(day));
        }
        return day;
    }
}
