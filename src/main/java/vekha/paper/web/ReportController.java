package vekha.paper.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
        model.addAttribute("form", asked.orUsual(schoolYear(actor.today(clock))));
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

    /** From the first of September until today. */
    private static Period schoolYear(LocalDate today) {
        LocalDate september = LocalDate.of(today.getYear(), 9, 1);
        return new Period(september.isAfter(today) ? september.minusYears(1) : september, today);
    }
}
