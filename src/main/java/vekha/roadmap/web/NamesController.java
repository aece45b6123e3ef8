package vekha.roadmap.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vekha.account.Actor;
import vekha.directory.AddBody;
import vekha.directory.AddSchool;
import vekha.directory.BodyDetails;
import vekha.directory.SchoolDetails;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.ChoiceQueries;
import vekha.roadmap.ChoiceQueries.Found;
import vekha.roadmap.MeasureField;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.TypedBodies;

/** Bodies and schools offered while one types a name, and put into the directory on the spot when there is none. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/names")
class NamesController {

    private static final int LONGEST = 200;

    private final ChoiceQueries queries;
    private final PlanQueries plans;
    private final TypedBodies typedBodies;
    private final AddBody addBody;
    private final AddSchool addSchool;
    private final Words words;

    NamesController(
            ChoiceQueries queries,
            PlanQueries plans,
            TypedBodies typedBodies,
            AddBody addBody,
            AddSchool addSchool,
            Words words) {
        this.queries = queries;
        this.plans = plans;
        this.typedBodies = typedBodies;
        this.addBody = addBody;
        this.addSchool = addSchool;
        this.words = words;
    }

    @GetMapping("/{kind:bodies|schools}")
    String found(
            @PathVariable RoadmapId id,
            @PathVariable String kind,
            @RequestParam(name = "q", required = false) @Nullable String typed,
            Actor actor,
            Model model) {
        PlanHead plan = plans.head(actor, id);
        String text = Objects.requireNonNullElse(typed, "").strip();
        List<Found> found = kind.equals("bodies") ? queries.bodies(plan, text) : queries.schools(plan, text);
        boolean known = found.stream().anyMatch(it -> it.name().equalsIgnoreCase(text));
        boolean may = actor.keepsDirectoriesOf(plan.territory()) && !text.isEmpty() && text.length() <= LONGEST;
        model.addAttribute("kind", kind);
        model.addAttribute("found", found);
        model.addAttribute("fresh", may && !known ? text : null);
        model.addAttribute("count", words.count(found.size(), "roadmap.choice"));
        model.addAttribute(
                "meaning", kind.equals("bodies") ? queries.meaning(plan, text).orElse(null) : null);
        return "roadmap/names :: found";
    }

    /** Whom the directory knows of those typed into a cell of responsible bodies. */
    @GetMapping("/typed")
    String typed(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String responsible,
            Actor actor,
            Model model) {
        PlanHead plan = plans.head(actor, id);
        String text = Objects.requireNonNullElse(responsible, "");
        int longest = MeasureField.RESPONSIBLE.longest();
        TypedBodies.Reading reading =
                typedBodies.read(plan.territory(), text.length() > longest ? text.substring(0, longest) : text);
        model.addAttribute("known", String.join(", ", reading.known().values()));
        model.addAttribute("unknown", String.join(", ", reading.unknown()));
        return "roadmap/names :: typed";
    }

    /** The legend of the plan gives a new body its full name. */
    @PostMapping("/{kind:bodies|schools}")
    ModelAndView add(
            @PathVariable RoadmapId id,
            @PathVariable String kind,
            @RequestParam String name,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        PlanHead plan = plans.head(actor, id);
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new NotVisibleException();
        }
        model.addAttribute("kind", kind);
        try {
            long added = kind.equals("bodies") ? body(actor, plan, text) : school(actor, plan, text);
            model.addAttribute("chip", new Pieces.Option(Long.toString(added), text));
            return new ModelAndView("roadmap/names :: chip", model.asMap());
        } catch (RefusedException refusal) {
            response.setHeader("HX-Retarget", "#combo-said-" + kind);
            response.setHeader("HX-Reswap", "innerHTML");
            model.addAttribute(
                    "said", words.text(refusal.messageKey(), refusal.arguments().toArray()));
            return new ModelAndView("roadmap/names :: said", model.asMap());
        }
    }

    private long body(Actor actor, PlanHead plan, String name) {
        BodyDetails details =
                BodyDetails.named(name, queries.meaning(plan, name).orElse(null));
        return addBody.by(actor, plan.territory(), details).value();
    }

    private long school(Actor actor, PlanHead plan, String name) {
        return addSchool
                .by(actor, plan.territory(), SchoolDetails.named(name, null, null))
                .value();
    }
}
