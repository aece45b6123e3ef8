package vekha.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Canonical wordings for schedules chosen by hand; each reads back as what it was made from. */
public final class Wordings {

    private Wordings() {}

    public static String date(LocalDate day) {
        return "";
    }

    /** Several single days. */
    public static String dates(List<LocalDate> days) {
        return "";
    }

    public static String range(LocalDate from, LocalDate to) {
        return "";
    }

    public static String until(LocalDate day) {
        return "";
    }

    public static String from(LocalDate day) {
        return "";
    }

    public static String month(YearMonth month) {
        return "";
    }

    public static String months(YearMonth from, YearMonth to) {
        return "";
    }

    /** Several whole months, each a due period of its own. */
    public static String months(List<YearMonth> months) {
        return "";
    }

    public static String quarter(int quarter, int year) {
        return "";
    }

    public static String quarters(int from, int to, int year) {
        return "";
    }

    public static String halfYear(int half, int year) {
        return "";
    }

    public static String year(int year) {
        return "";
    }

    public static String years(int from, int to) {
        return "";
    }

    public static String academicYear(int startsIn) {
        return "";
    }

    /** So many times in every unit, due by a day of the month when one is given (every month or quarter only). */
    public static String every(Recurrence.Unit unit, int times, @Nullable Integer dayOfMonth) {
        return "";
    }

    /** One day of every so many units: «1 раз в 2 недели». */
    public static String everySoMany(Recurrence.Unit unit, int interval) {
        return "";
    }

    public static String everyYearIn(List<Month> months) {
        return "";
    }

    public static String everyYearUntil(MonthDay day) {
        return "";
    }

    public static String continuous() {
        return "";
    }

    public static String waitsForEvent() {
        return "";
    }

    public static String byPlan() {
        return "";
    }

    public static String asNeeded() {
        return "";
    }
}
