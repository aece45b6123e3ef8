package vekha.roadmap.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;
import vekha.roadmap.ArrangeMany;
import vekha.roadmap.ChangeMany;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.RowBeside;

/** The same change in many rows: choose, see what would become of each, do it; plain forms all the way. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/many")
class BulkController {

    private static final String PAGE = "roadmap/many";
    private static final Pattern OPENED = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final ChangeMany changeMany;
    private final ArrangeMany arrangeMany;
    private final RowBeside rowBeside;
    private final UndoNotices undo;
    private final BulkPages pages;
    private final Words words;

    BulkController(
            ChangeMany changeMany,
            ArrangeMany arrangeMany,
            RowBeside rowBeside,
            UndoNotices undo,
            BulkPages pages,
            Words words) {
        this.changeMany = changeMany;
        this.arrangeMany = arrangeMany;
        this.rowBeside = rowBeside;
        this.undo = undo;
        this.pages = pages;
        this.words = words;
    }

    /** What to do with the rows that were ticked. */
    @PostMapping
    String choose(
            @PathVariable RoadmapId id,
            @ModelAttribute("form") BulkForm form,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (form.chosen().isEmpty()) {
            flash.addFlashAttribute("notice", "roadmap.select.none");
            flash.addFlashAttribute("noticeKind", "warn");
            return "redirect:" + PlanMode.SELECT.address(id);
        }
        pages.form(actor, id, form, model);
        return PAGE;
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable RoadmapId id,
            @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        form.check(errors);
        pages.form(actor, id, form, model);
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        show(actor, id, form, model);
        return new ModelAndView(PAGE, model.asMap());
    }

    @PostMapping("/change")
    ModelAndView change(
            @PathVariable RoadmapId id,
            @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            pages.form(actor, id, form, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.act() != null && !form.act().rewrites()) {
            return arrange(id, form, actor, model, flash);
        }
        Map<MeasureId, Integer> opened = opened(form.opened());
        ChangeMany.Outcome outcome = changeMany.by(actor, id, opened, form.toEdit());
        if (outcome.stale().isEmpty()) {
            flash.addFlashAttribute("notice", "roadmap.done.many");
            flash.addFlashAttribute("noticeArgs", new Object[] {
                words.count(outcome.changed(), "roadmap.row"), words.text("roadmap.many." + form.act())
            });
            return back(id, first(opened), first(opened), actor, flash);
        }
        BulkForm rest = pages.only(form, outcome.stale());
        pages.form(actor, id, rest, model);
        pages.preview(changeMany.preview(actor, id, outcome.stale(), form.toEdit()), model);
        model.asMap().keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
        model.addAttribute("form", rest);
        model.addAttribute("done", outcome.changed());
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
    }

    /** All of them or none; when one was changed meanwhile, everything is shown anew. */
    private ModelAndView arrange(RoadmapId id, BulkForm form, Actor actor, Model model, RedirectAttributes flash) {
        Map<MeasureId, Integer> opened = opened(form.opened());
        boolean deletes = form.act() == BulkForm.Act.DELETE;
        Subject next = deletes ? rowBeside.of(actor, id, opened.keySet()).orElse(null) : first(opened);
        try {
            int done = deletes
                    ? arrangeMany.delete(actor, id, opened)
                    : arrangeMany.move(actor, id, opened.keySet(), form.target());
            flash.addFlashAttribute("notice", deletes ? "roadmap.done.many-deleted" : "roadmap.done.many-moved");
            flash.addFlashAttribute("noticeArgs", new Object[] {words.count(done, "roadmap.row")});
            return back(id, next, first(opened), actor, flash);
        } catch (StaleException stale) {
            pages.form(actor, id, form, model);
            pages.arrangement(actor, id, form, model);
            model.addAttribute("stale", true);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    /**
     * @param next the row to look at now
     * @param undone the row to look at when this is taken back
     */
    private ModelAndView back(
            RoadmapId id, @Nullable Subject next, @Nullable Subject undone, Actor actor, RedirectAttributes flash) {
        undo.offer(actor, PlanMode.EDIT.address(id, undone), flash);
        return new ModelAndView("redirect:" + PlanMode.EDIT.address(id, next));
    }

    private static @Nullable Subject first(Map<MeasureId, Integer> opened) {
        return opened.keySet().stream()
                .findFirst()
                .map(it -> Subject.of("measure", it))
                .orElse(null);
    }

    private void show(Actor actor, RoadmapId id, BulkForm form, Model model) {
        if (form.act() != null && !form.act().rewrites()) {
            pages.arrangement(actor, id, form, model);
        } else {
            pages.preview(changeMany.preview(actor, id, form.chosen(), form.toEdit()), model);
        }
    }

    private static Map<MeasureId, Integer> opened(@Nullable List<String> rows) {
        Map<MeasureId, Integer> opened = new LinkedHashMap<>();
        for (String row : Objects.requireNonNullElse(rows, List.<String>of())) {
            Matcher parts = OPENED.matcher(row);
            if (parts.matches()) {
                opened.put(new MeasureId(Long.parseLong(parts.group(1))), Integer.valueOf(parts.group(2)));
            }
        }
        return opened;
    }
}
