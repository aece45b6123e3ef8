package vekha.intake.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a draft must have before it can become a roadmap; doubts that may stay are no errors. */
final class DraftFormChecks {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_DEADLINE = 2_000;

    private DraftFormChecks() {}

    static void check(DraftForm form, BindingResult errors) {
        HeadForm head = form.head();
        if (head.from() != null && head.to() != null) {
            boolean sensible = !head.to().isBefore(head.from())
                    && !head.from().isBefore(EARLIEST)
                    && !head.to().isAfter(LATEST);
            if (!sensible) {
                errors.rejectValue("head.to", "intake.error.period");
            }
        }
        if (form.saidOtherwise().columnsChanged()) {
            errors.reject("intake.error.columns");
        }
        int kept = 0;
        for (int at = 0; at < form.measureList().size(); at++) {
            MeasureForm measure = form.measureList().get(at);
            if (measure.kept()) {
                kept++;
                check(measure, at, errors);
            }
        }
        if (kept == 0) {
            errors.reject("intake.error.nothing");
        }
    }

    private static void check(MeasureForm measure, int at, BindingResult errors) {
        String path = "measures[" + at + "].";
        if (measure.title() == null) {
            errors.rejectValue(path + "title", "intake.error.title");
        }
        if (longerThan(measure.title(), LONGEST_TEXT)
                || longerThan(measure.result(), LONGEST_TEXT)
                || longerThan(measure.responsible(), LONGEST_TEXT)
                || longerThan(measure.note(), LONGEST_TEXT)
                || longerThan(measure.objective(), LONGEST_TEXT)
                || longerThan(measure.audience(), LONGEST_TEXT)
                || longerThan(measure.number(), LONGEST_NUMBER)
                || longerThan(measure.deadline(), LONGEST_DEADLINE)) {
            errors.rejectValue(path + "title", "intake.error.long");
        }
        if (MeasureForm.DATES.equals(measure.meant())
                && (measure.from() == null && measure.to() == null || backwards(measure))) {
            errors.rejectValue(path + "from", "intake.error.dates");
        }
    }

    private static boolean longerThan(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static boolean backwards(MeasureForm measure) {
        return measure.from() != null && measure.to() != null && measure.to().isBefore(measure.from());
    }
}
