package vekha.paper.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vekha.account.Actor;
import vekha.foundation.Period;
import vekha.paper.Paper;
import vekha.paper.ReportQueries;
import vekha.paper.ReportQuestion;
import vekha.paper.WriteReport;

/** The report on execution: asked for, on the screen, and as a Word file or a PDF. */
@Controller
@RequestMapping("/reports")
class ReportController {

    private static final String FORM = "paper/report-form";

    private final WriteReport writeReport;
    private final ReportQueries queries;
    private final Clock clock;

    ReportController(WriteReport writeReport, ReportQueries queries, Clock clock) {
        this.writeReport = writeReport;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@ModelAttribute("asked") ReportForm asked, BindingResult errors, Actor actor, Model model) {
        choices(actor, model);
        model.addAttribute("form", asked.orUsual(usual(asked, actor)));
        return FORM;
    }

    @GetMapping
    Object show(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors, Actor actor, Model model) {
        form.check(errors);
        if (errors.hasErrors()) {
            return again(actor, model);
        }
        Paper paper = writeReport.of(actor, form.question(actor));
        model.addAttribute("paper", paper);
        model.addAttribute("word", form.at("/reports/report.docx"));
        model.addAttribute("pdf", form.at("/reports/report.pdf"));
        model.addAttribute("change", form.at("/reports/new"));
        return "paper/report";
    }

    @GetMapping("/report.{ending:docx|pdf}")
    Object file(
            @PathVariable String ending,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            Actor actor,
            Model model)
            throws IOException {
        form.check(errors);
        return errors.hasErrors()
                ? again(actor, model)
                : PaperAnswer.of(writeReport.of(actor, form.question(actor)), PaperAnswer.Kind.of(ending));
    }

    private ModelAndView again(Actor actor, Model model) {
        choices(actor, model);
        return new ModelAndView(FORM, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void choices(Actor actor, Model model) {
        model.addAttribute("roadmaps", queries.roadmaps(actor));
        model.addAttribute("territories", queries.territories(actor));
        model.addAttribute("sorts", ReportQuestion.Sort.values());
    }

    /** A day gone by that was asked about, for example by the head's page, or today. */
    private static LocalDate day(ReportForm asked, LocalDate today) {
        LocalDate on = asked.on();
        return on == null || on.isAfter(today) || on.getYear() < 1900 ? today : on;
    }

    /** Of a chosen plan until now, of all plans since September. */
    private Period usual(ReportForm asked, Actor actor) {
        LocalDate day = day(asked, actor.today(clock));
        return Optional.ofNullable(asked.roadmap())
                .flatMap(roadmap -> queries.period(actor, roadmap))
                .filter(whole -> !whole.from().isAfter(day))
                .map(whole -> new Period(whole.from(), whole.to().isBefore(day) ? whole.to() : day))
                .orElseGet(() -> schoolYear(day));
    }

    /** From the first of September until that day. */
    private static Period schoolYear(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), 9, 1);
        return new Period(september.isAfter(day) ? september.minusYears(1) : september, day);
    }
}
