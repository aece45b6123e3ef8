package vekha.intake.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/** Tells while one types what a corrected deadline is understood as. */
@Controller
class MeaningController {

    private static final int LONGEST = 2_000;
    private static final String OF_PLAN = "head.";

    private final DeadlineMeanings meanings;

    MeaningController(DeadlineMeanings meanings) {
        this.meanings = meanings;
    }

    /** @param at the measure in the preview; a table with a period of its own sends it, else the plan's counts */
    @GetMapping("/intake/meaning")
    String meaning(@RequestParam int at, @RequestParam Map<String, String> sent, Locale locale, Model model) {
        String of = "measures[" + at + "].";
        String wording = sent.getOrDefault(of + "deadline", "");
        MeasureForm typed = MeasureForm.ofDeadline(
                wording.substring(0, Math.min(wording.length(), LONGEST)),
                sent.get(of + "meant"),
                day(sent.get(of + "from")),
                day(sent.get(of + "to")));
        String correction = typed.correction();
        Deadline deadline = Deadline.read(correction == null ? typed.deadline() : correction, plan(sent));
        model.addAttribute("m", meanings.of(deadline, locale));
        return "intake/rows :: meant";
    }

    private static Plan plan(Map<String, String> sent) {
        String of = sent.containsKey("from") ? "" : OF_PLAN;
        LocalDate from = day(sent.get(of + "from"));
        LocalDate to = day(sent.get(of + "to"));
        return from == null || to == null || to.isBefore(from)
                ? CorrectedDraft.ANY_TIME
                : new Plan(new Period(from, to), Boolean.parseBoolean(sent.get(of + "academic")), null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException halfTyped) {
            return null;
        }
    }
}
