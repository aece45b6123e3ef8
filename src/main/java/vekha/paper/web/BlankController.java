package vekha.paper.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.foundation.Attachment;
import vekha.foundation.FileNames;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Words;
import vekha.paper.blank.BlankRow;
import vekha.paper.blank.Blanks;
import vekha.paper.blank.FilledRow;

/** The blank of one school: on the screen and on paper, as a workbook, and loaded back. */
@Controller
@RequestMapping("/schools/{school}/blank")
class BlankController {

    private static final String PAGE = "paper/blank";
    private static final String PREVIEW = "paper/blank-preview";

    private final Blanks blanks;
    private final Words words;
    private final Clock clock;

    BlankController(Blanks blanks, Words words, Clock clock) {
        this.blanks = blanks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Actor actor,
            Model model) {
        model.addAttribute("school", blanks.school(actor, school));
        put(model, school, period(from, to, actor), actor);
        return PAGE;
    }

    private void put(Model model, SchoolId school, Period period, Actor actor) {
        model.addAttribute("period", period);
        model.addAttribute("range", words.range(period.from(), period.to()));
        model.addAttribute("rows", blanks.rows(school, period, actor));
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> file(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Actor actor)
            throws IOException {
        SchoolQueries.Facts facts = blanks.school(actor, school);
        Period period = period(from, to, actor);
        List<BlankRow> rows = blanks.rows(school, period, actor);
        String title = words.text("blank.of", facts.shortName(), words.range(period.from(), period.to()));
        return ResponseEntity.ok()
                .headers(new Attachment(FileNames.of(title, "xlsx"), Attachment.WORKBOOK).headers())
                .body(blanks.file(school, title, rows));
    }

    /** Shows what a blank that came back would mark; nothing is kept. */
    @PostMapping
    ModelAndView look(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        model.addAttribute("school", blanks.school(actor, school));
        try {
            if (file == null || file.isEmpty()) {
                throw new RefusedException("blank.refused.none");
            }
            try (InputStream sent = file.getInputStream()) {
                model.addAttribute("lines", blanks.look(actor, school, sent));
            }
            return new ModelAndView(PREVIEW, model.asMap());
        } catch (RefusedException refused) {
            model.addAttribute(
                    "refused",
                    words.text(refused.messageKey(), refused.arguments().toArray()));
            put(model, school, period(null, null, actor), actor);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Marks what was ticked of the rows shown; the rows come again with the form and are checked again. */
    @PostMapping("/marks")
    ModelAndView mark(
            @PathVariable SchoolId school,
            @RequestParam(required = false) @Nullable List<Integer> chosen,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("school", blanks.school(actor, school));
        List<FilledRow> rows = rows(form);
        List<FilledRow> ticked = chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(at -> at != null && at >= 0 && at < rows.size())
                        .map(rows::get)
                        .toList();
        if (ticked.isEmpty()) {
            return again(actor, school, rows, "blank.refused.none-chosen", HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            int marked = blanks.mark(actor, school, ticked);
            flash.addFlashAttribute("notice", "blank.marked");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.count(marked, "checkpoint")});
            return new ModelAndView("redirect:/schools/" + school + "/blank");
        } catch (StaleException stale) {
            return again(actor, school, rows, "blank.refused.changed", HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView again(
            Actor actor, SchoolId school, List<FilledRow> rows, String why, HttpStatus status, Model model) {
        model.addAttribute("refused", words.text(why));
        model.addAttribute("lines", blanks.look(actor, school, rows));
        return new ModelAndView(PREVIEW, model.asMap(), status);
    }

    private static List<FilledRow> rows(MultiValueMap<String, String> form) {
        List<FilledRow> rows = new ArrayList<>();
        List<String> signed = form.getOrDefault("signed", List.of());
        for (int at = 0; at < signed.size(); at++) {
            rows.add(new FilledRow(
                    signed.get(at),
                    cell(form, "day", at),
                    cell(form, "document", at),
                    cell(form, "actual", at),
                    cell(form, "note", at)));
        }
        return rows;
    }

    private static @Nullable String cell(MultiValueMap<String, String> form, String column, int at) {
        List<String> cells = form.getOrDefault(column, List.of());
        return at < cells.size() ? cells.get(at) : null;
    }

    /** From the beginning of the school year to the end of this month, unless asked otherwise. */
    private Period period(@Nullable LocalDate from, @Nullable LocalDate to, Actor actor) {
        LocalDate today = actor.today(clock);
        LocalDate september = LocalDate.of(today.getYear(), 9, 1);
        LocalDate first = from != null ? from : september.isAfter(today) ? september.minusYears(1) : september;
        LocalDate last = to != null ? to : today.withDayOfMonth(today.lengthOfMonth());
        if (last.isBefore(first)) {
            throw new RefusedException("paper.refused.period");
        }
        return new Period(first, last);
    }
}
