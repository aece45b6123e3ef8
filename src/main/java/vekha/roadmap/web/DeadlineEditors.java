package vekha.roadmap.web;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import vekha.deadline.Plan;
import vekha.deadline.Recurrence.Unit;
import vekha.foundation.Words;

/** Puts the editor of a deadline together, for the cell, for the form of a measure and for the answer while one types. */
@Component
class DeadlineEditors {

    private static final int MOST_MONTHS = 60;
    private static final int LONGEST = 2000;

    private final DeadlineWords deadlineWords;
    private final Words words;
    private final MessageSource messages;

    DeadlineEditors(DeadlineWords deadlineWords, Words words, MessageSource messages) {
        this.deadlineWords = deadlineWords;
        this.words = words;
        this.messages = messages;
    }

    /** What the annotations of a bound form cannot be asked while one types. */
    private record Typed(CorrectionForm fix) {}

    DeadlineEditor of(@Nullable String wording, @Nullable CorrectionForm typed, Plan plan) {
        CorrectionForm fix = CorrectionForm.orNone(typed);
        List<String> problems = problems(fix);
        String correction = problems.isEmpty() ? fix.wording() : null;
        return new DeadlineEditor(
                deadlineWords.explain(readable(wording), plan),
                fix,
                correction == null ? null : deadlineWords.explain(correction, plan),
                problems,
                months(plan),
                quarters(plan),
                units());
    }

    /** A text that cannot be kept as a deadline is not read either. */
    private static @Nullable String readable(@Nullable String wording) {
        return wording == null || wording.length() <= LONGEST ? wording : wording.substring(0, LONGEST);
    }

    private List<String> problems(CorrectionForm fix) {
        Locale locale = LocaleContextHolder.getLocale();
        Errors errors = new BeanPropertyBindingResult(new Typed(fix), "form");
        fix.check("fix.", errors);
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, locale))
                .distinct()
                .toList();
    }

    private static List<Pieces.Option> months(Plan plan) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Pieces.Option> months = new ArrayList<>();
        YearMonth last = YearMonth.from(plan.period().to());
        for (YearMonth month = YearMonth.from(plan.period().from());
                !month.isAfter(last) && months.size() < MOST_MONTHS;
                month = month.plusMonths(1)) {
            months.add(new Pieces.Option(
                    month.toString(),
                    Month.of(month.getMonthValue()).getDisplayName(TextStyle.FULL_STANDALONE, locale) + " "
                            + month.getYear()));
        }
        return months;
    }

    private List<Pieces.Option> quarters(Plan plan) {
        List<Pieces.Option> quarters = new ArrayList<>();
        YearMonth last = YearMonth.from(plan.period().to());
        YearMonth first = YearMonth.from(plan.period().from());
        for (YearMonth month = first.minusMonths((first.getMonthValue() - 1) % 3);
                !month.isAfter(last) && quarters.size() < MOST_MONTHS / 3;
                month = month.plusMonths(3)) {
            int quarter = (month.getMonthValue() + 2) / 3;
            quarters.add(new Pieces.Option(
                    month.getYear() + "-" + quarter,
                    words.text("roadmap.correction.quarter", quarter, Integer.toString(month.getYear()))));
        }
        return quarters;
    }

    private List<Pieces.Option> units() {
        return Arrays.stream(Unit.values())
                .map(unit -> new Pieces.Option(unit.name(), words.text("roadmap.correction.unit." + unit)))
                .toList();
    }
}
