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

    /** The cells of the month's row in the table of the chart. */
    public String cells(Rows page) {
        Rows rows = page.where("month", month);
        return new Markup()
                .number(all, rows.address())
                .number(accepted, rows.state("accepted"))
                .number(reported, rows.state("reported"))
                .number(returned, rows.state("returned"))
                .number(overdue, rows.state("overdue"))
                .number(notRequired, rows.state("not_required"))
                .toString();
    }

    /** What the plan asks for in the month. */
    int planned() {
        return all - notRequired;
    }
}
