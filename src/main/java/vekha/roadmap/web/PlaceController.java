package vekha.roadmap.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlaceRows;
import vekha.roadmap.PlaceRows.Place;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionId;

/** Rows of a draft dropped elsewhere, and rows moved a level in or out. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}")
class PlaceController {

    private final PlaceRows placeRows;

    PlaceController(PlaceRows placeRows) {
        this.placeRows = placeRows;
    }

    /**
     * Where a row goes, and where it stood on the screen.
     *
     * @param before the row it goes before, none for the end
     * @param seenBefore the row it stood before
     */
    public record PlaceForm(
            @Nullable Long section,
            @Nullable Long before,
            @Nullable Long seenSection,
            @Nullable Long seenBefore) {

        Place wanted() {
            return place(section, before);
        }

        Place seen() {
            return place(seenSection, seenBefore);
        }

        private static Place place(@Nullable Long section, @Nullable Long before) {
            return new Place(
                    section == null ? null : new SectionId(section), before == null ? null : new MeasureId(before));
        }
    }

    /** Asked by the script when a row was dropped; when somebody else has moved it, both places are shown to choose from. */
    @PostMapping("/measures/{measure:\\d+}/place")
    @Nullable
    ModelAndView place(
            @PathVariable RoadmapId id, @PathVariable MeasureId measure, @ModelAttribute PlaceForm form, Actor actor) {
        try {
            placeRows.measure(actor, id, measure, form.seen(), form.wanted());
        } catch (StaleException stale) {
            return conflict(actor, id, measure, form);
        }
        return new ModelAndView("roadmap/order :: done");
    }

    private ModelAndView conflict(Actor actor, RoadmapId id, MeasureId measure, PlaceForm form) {
        Place now = placeRows.place(actor, id, measure);
        return new ModelAndView(
                "roadmap/order :: conflict",
                Map.of(
                        "before", placeRows.whereabouts(actor, id, form.seen()),
                        "mine", placeRows.whereabouts(actor, id, form.wanted()),
                        "theirs", placeRows.whereabouts(actor, id, now),
                        "form", form,
                        "now", now,
                        "plan", id.value(),
                        "measure", measure.value()),
                HttpStatus.CONFLICT);
    }

    @PostMapping("/sections/{section:\\d+}/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(
            @PathVariable RoadmapId id,
            @PathVariable SectionId section,
            @RequestParam(required = false) @Nullable Long before,
            Actor actor) {
        placeRows.section(actor, id, section, before == null ? null : new SectionId(before));
    }

    @PostMapping("/measures/{measure:\\d+}/indent")
    String indent(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @RequestParam boolean inwards,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor,
            RedirectAttributes flash) {
        placeRows.indent(actor, id, measure, inwards);
        flash.addFlashAttribute("changed", measure.value());
        return "redirect:" + mode.address(id) + "#m" + measure;
    }

    @PostMapping("/sections/{section:\\d+}/indent")
    String indent(
            @PathVariable RoadmapId id,
            @PathVariable SectionId section,
            @RequestParam boolean inwards,
            @RequestParam(defaultValue = "EDIT") PlanMode mode,
            Actor actor) {
        placeRows.indent(actor, id, section, inwards);
        return "redirect:" + mode.address(id) + "#s" + section;
    }
}
