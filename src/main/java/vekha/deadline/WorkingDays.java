package vekha.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Monday to Friday but for the holidays of the labour code; days moved by a yearly decree are not known here. */
final class WorkingDays {

    private WorkingDays() {}

    /** The n-th working day of a month, the last for 0; no month has fewer than fourteen. */
    static LocalDate of(YearMonth month, int which) {
        LocalDate day = which == 0 ? month.atEndOfMonth() : month.atDay(1);
        int step = which == 0 ? -1 : 1;
        for (int left = Math.max(1, which); ; day = day.plusDays(step)) {
            if (isWorking(day) && --left == 0) {
                return day;
            }
        }
    }

    private static boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day.getMonthValue(), day.getDayOfMonth());
    }

    private static boolean isHoliday(int month, int day) {
        return switch (month) {
            case 1 -> day <= 8;
            case 2 -> day == 23;
            case 3 -> day == 8;
            case 5 -> day == 1 || day == 9;
            case 6 -> day == 12;
            case 11 -> day == 4;
            default -> false;
        };
    }
}
