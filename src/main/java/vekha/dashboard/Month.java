package vekha.dashboard;

import java.time.YearMonth;

/**
 * A month of plan and fact.
 *
 * @param all what falls due in the month, {@code notRequired} ones included
 * @param due of these what was due before today, not required ones left out
 * @param accepted how those that fall due in the month stand now; {@code reported}, {@code returned}, {@code overdue} likewise
 * @param doneAccepted done in the month and accepted, of all that is due before today
 * @param doneReported done in the month, accepted or not looked at yet, of all that is due before today
 */
record Month(
        YearMonth month,
        int all,
        int notRequired,
        int due,
        int accepted,
        int reported,
        int returned,
        int overdue,
        int doneAccepted,
        int doneReported) {

    Month(YearMonth month) {
        this(month, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** What the plan asks for in the month. */
    int planned() {
        return all - notRequired;
    }
}
