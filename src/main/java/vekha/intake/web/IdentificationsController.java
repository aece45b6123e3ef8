package vekha.intake.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.directory.Recognised;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.Similar;
import vekha.foundation.Refusals;
import vekha.foundation.Words;
import vekha.intake.DraftIdentification;
import vekha.intake.EnterIdentifications;
import vekha.intake.PastedIdentifications;

/** Identifications of many schools pasted out of a spreadsheet: read, shown, and only then entered. */
@Controller
@RequestMapping("/intake/identifications")
class IdentificationsController {

    private static final String PAGE = "intake/identifications";

    private final SchoolDirectory schools;
    private final EnterIdentifications enter;
    private final Words words;
    private final Clock clock;

    IdentificationsController(SchoolDirectory schools, EnterIdentifications enter, Words words, Clock clock) {
        this.schools = schools;
        this.enter = enter;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A row as the preview shows it.
     *
     * @param sure a school goes by that very name
     */
    public record Line(
            String name, String values, @Nullable Long chosen, boolean sure, List<Similar<SchoolId>> offered) {}

    @GetMapping
    String blank(Actor actor, Model model) {
        actor.requireKeeping(actor.territory());
        model.addAttribute("form", IdentificationsForm.blank(actor.today(clock).getYear() - 1));
        return PAGE;
    }

    /** Nothing is stored yet. */
    @PostMapping(params = "read")
    ModelAndView read(
            @Valid @ModelAttribute("form") IdentificationsForm form, BindingResult errors, Actor actor, Model model) {
        actor.requireKeeping(actor.territory());
        Optional<PastedIdentifications> pasted = errors.hasErrors() ? Optional.empty() : pasted(form, errors);
        pasted.ifPresent(it -> show(it, form, actor, model));
        return new ModelAndView(
                PAGE, model.asMap(), pasted.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping
    ModelAndView enter(
            @Valid @ModelAttribute("form") IdentificationsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        actor.requireKeeping(actor.territory());
        Optional<PastedIdentifications> pasted = errors.hasErrors() ? Optional.empty() : pasted(form, errors);
        List<EnterIdentifications.Entry> entries = new ArrayList<>();
        if (form.isEdited()) {
            errors.reject("identifications.edited");
        } else {
            pasted.ifPresent(it -> entries.addAll(entries(it, form, errors)));
        }
        return Refusals.shown(errors, Map.of(), () -> {
                    int entered = enter.of(actor, form.toYear(), form.toSource(), entries);
                    flash.addFlashAttribute("notice", "identifications.entered");
                    flash.addFlashAttribute(
                            "noticeArgs", new Object[] {words.count(entered, "identifications.school")});
                    return "redirect:/schools";
                })
                .orElseGet(() -> {
                    pasted.ifPresent(it -> show(it, form, actor, model));
                    return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    private static Optional<PastedIdentifications> pasted(IdentificationsForm form, BindingResult errors) {
        Optional<PastedIdentifications> pasted = PastedIdentifications.read(form.toText());
        if (pasted.isEmpty()) {
            errors.rejectValue("text", "identifications.no-headings");
        }
        return pasted;
    }

    private static List<EnterIdentifications.Entry> entries(
            PastedIdentifications pasted, IdentificationsForm form, BindingResult errors) {
        List<EnterIdentifications.Entry> entries = new ArrayList<>();
        for (int at = 0; at < pasted.rows().size(); at++) {
            DraftIdentification row = pasted.rows().get(at);
            Long school = form.school(at);
            if (school == null) {
                errors.reject("identifications.undecided", new Object[] {row.school()}, null);
            } else {
                entries.add(new EnterIdentifications.Entry(row, school == 0 ? null : new SchoolId(school)));
            }
        }
        return entries;
    }

    private void show(PastedIdentifications pasted, IdentificationsForm form, Actor actor, Model model) {
        List<String> names = pasted.rows().stream()
                .map(DraftIdentification::school)
                .distinct()
                .toList();
        Map<String, Recognised<SchoolId>> known = schools.recognise(actor.territory(), names);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < pasted.rows().size(); at++) {
            DraftIdentification row = pasted.rows().get(at);
            lines.add(line(row, Objects.requireNonNull(known.get(row.school())), form.school(at)));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("unplaced", pasted.unplaced());
        model.addAttribute(
                "unknown", lines.stream().filter(line -> line.chosen() == null).count());
    }

    private Line line(DraftIdentification row, Recognised<SchoolId> known, @Nullable Long decided) {
        List<Similar<SchoolId>> offered = new ArrayList<>();
        Similar<SchoolId> found = known.found();
        if (found != null) {
            offered.add(found);
        }
        offered.addAll(known.similar());
        Long chosen = decided != null
                ? decided
                : found == null ? null : Long.valueOf(found.id().value());
        return new Line(row.school(), values(row), chosen, found != null, offered);
    }

    /** «ОГЭ: 12,5 · ИУРШ: 41», as it will be entered. */
    private String values(DraftIdentification row) {
        List<String> values = new ArrayList<>();
        row.values().forEach((key, value) -> {
            String text = value.stripTrailingZeros().toPlainString().replace('.', ',');
            values.add(words.text("identifications.key." + key) + ": "
                    + row.wordings().getOrDefault(key, text));
        });
        row.wordings().forEach((key, text) -> {
            if (!row.values().containsKey(key)) {
                values.add(words.text("identifications.key." + key) + ": " + text);
            }
        });
        return String.join(" · ", values);
    }
}
