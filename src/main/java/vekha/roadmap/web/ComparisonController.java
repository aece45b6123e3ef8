package vekha.roadmap.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanReach;
import vekha.roadmap.PlanVersion;
import vekha.roadmap.PlanVersions;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.VersionDiff;

/** Any two editions, or the state on any two days, side by side. */
@Controller
class ComparisonController {

    private static final String NOW = "now";

    private final PlanQueries plans;
    private final PlanVersions versions;
    private final Heads heads;
    private final Words words;

    ComparisonController(PlanQueries plans, PlanVersions versions, Heads heads, Words words) {
        this.plans = plans;
        this.versions = versions;
        this.heads = heads;
        this.words = words;
    }

    /** One side: what it is called, and what is to be known about it. */
    private record Side(PlanVersion version, String name, boolean retraced) {

        Side withoutSchools() {
            return new Side(version.withoutSchools(), name, retraced);
        }
    }

    /**
     * @param from number of an edition, or «now»
     * @param fromDay a day, which counts before the edition
     */
    @ChangesOnlyByActs(shared = true)
    @GetMapping("/roadmaps/{id:\\d+}/comparison")
    String comparison(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String fromDay,
            @RequestParam(required = false) @Nullable String toDay,
            @RequestParam(defaultValue = "false") boolean all,
            Actor actor,
            Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        List<PlanVersions.Edition> editions = versions.editions(id);
        String left = from == null ? first(plan) : from;
        String right = to == null ? last(plan) : to;
        model.addAttribute("plan", plan);
        model.addAttribute("crumbs", heads.crumbs(plan, words.text("comparison.title")));
        model.addAttribute("choices", choices(plan, editions));
        model.addAttribute("from", left);
        model.addAttribute("to", right);
        model.addAttribute("fromDay", fromDay);
        model.addAttribute("toDay", toDay);
        model.addAttribute("all", all);
        Side before = side(actor, plan, left, fromDay, model);
        Side after = side(actor, plan, right, toDay, model);
        if (before != null && after != null) {
            boolean guest = PlanReach.isGuest(actor, plan);
            model.addAttribute("guest", guest);
            compare(guest ? before.withoutSchools() : before, guest ? after.withoutSchools() : after, all, model);
        }
        return "roadmap/comparison";
    }

    private static String first(PlanHead plan) {
        return plan.edition() == 0 ? NOW : Integer.toString(Math.max(1, plan.edition() - 1));
    }

    private static String last(PlanHead plan) {
        return plan.edition() == 0 ? NOW : Integer.toString(plan.edition());
    }

    private List<Pieces.Option> choices(PlanHead plan, List<PlanVersions.Edition> editions) {
        List<Pieces.Option> choices = new ArrayList<>();
        if (plan.state().isUnapproved()) {
            choices.add(new Pieces.Option(NOW, words.text("comparison.now")));
        }
        editions.forEach(edition -> choices.add(new Pieces.Option(
                Integer.toString(edition.number()),
                words.text("comparison.edition", edition.number(), heads.order(edition.order())))));
        return choices;
    }

    private @Nullable Side side(Actor actor, PlanHead plan, String which, @Nullable String day, Model model) {
        if (day != null) {
            return onDay(actor, plan, day, model);
        }
        if (which.equals(NOW)) {
            return new Side(versions.now(plan.id()), words.text("comparison.now"), false);
        }
        int number = which.matches("\\d{1,6}") ? Integer.parseInt(which) : 0;
        return new Side(versions.edition(plan.id(), number), words.text("edition.title", number), false);
    }

    private @Nullable Side onDay(Actor actor, PlanHead plan, String text, Model model) {
        LocalDate day = day(text);
        if (day == null) {
            model.addAttribute("problem", words.text("roadmap.date.wrong"));
            return null;
        }
        PlanVersions.Found found = versions.on(plan.id(), day, actor.zone()).orElse(null);
        // what was drafted before the first order is not for guests
        if (found == null || found.edition() == null && PlanReach.isGuest(actor, plan)) {
            model.addAttribute("problem", words.text("comparison.not-yet", words.day(day)));
            return null;
        }
        String name = found.edition() == null
                ? words.text("comparison.draft-on", words.day(day))
                : words.text(
                        "comparison.edition-on", words.day(day), found.edition().number());
        return new Side(found.version(), name, found.retraced());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1990 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeException typo) {
            return null;
        }
    }

    private void compare(Side before, Side after, boolean all, Model model) {
        List<VersionDiff.Line> lines = VersionDiff.between(before.version(), after.version(), id -> id);
        DiffMarkup markup = new DiffMarkup(words, before.name(), after.name(), line -> "");
        model.addAttribute("head", markup.head(before.version(), after.version()));
        model.addAttribute("rows", markup.rows(lines, all));
        model.addAttribute("before", before.name());
        model.addAttribute("after", after.name());
        model.addAttribute("retraced", before.retraced() || after.retraced());
        model.addAttribute("sums", ChangeSums.of(lines, words));
        model.addAttribute(
                "same", lines.stream().filter(VersionDiff.Line::isSame).count());
    }
}
