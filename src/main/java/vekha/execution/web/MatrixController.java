package vekha.execution.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.Matrix;
import vekha.execution.MatrixColumns;
import vekha.execution.MatrixFilter;
import vekha.execution.MatrixQueries;
import vekha.execution.Standing;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** A plan as a matrix of measures, schools and periods. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/matrix")
class MatrixController {

    /** Up to so many cells each one is a link; more of them would make the page too heavy. */
    private static final int MOST_LINKS = 4000;

    private static final List<Standing> LEGEND = List.of(
            Standing.PLANNED,
            Standing.SOON,
            Standing.OVERDUE,
            Standing.REPORTED,
            Standing.ACCEPTED,
            Standing.RETURNED,
            Standing.WAITS,
            Standing.NOT_REQUIRED);

    private final PlanQueries plans;
    private final MatrixQueries queries;
    private final MatrixWords texts;
    private final Words words;
    private final Clock clock;

    MatrixController(PlanQueries plans, MatrixQueries queries, MatrixWords texts, Words words, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** A choice of a select. */
    public record Option(String value, String label, boolean chosen) {}

    /** A state and its letter in the grid. */
    public record Sign(String letter, String code) {}

    /** @param links asks for a link in each cell, however many there are */
    @ChangesOnlyByActs(shared = true)
    @GetMapping
    String matrix(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long section,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean links,
            Actor actor,
            Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        LocalDate today = actor.today(clock);
        MatrixFilter filter = new MatrixFilter(view, school, section, standing(state), Set.of());
        Matrix matrix = queries.matrix(actor, id, plan.period(), filter, today);
        boolean marks = plan.state() == State.APPROVED && MatrixQueries.isMarkedBy(actor, plan.territory());
        boolean linked = links || matrix.cellCount() <= MOST_LINKS;
        model.addAttribute("plan", plan);
        model.addAttribute("actor", actor);
        model.addAttribute("matrix", matrix);
        model.addAttribute("filter", filter);
        model.addAttribute("marks", marks);
        model.addAttribute("linked", linked);
        model.addAttribute(
                "table",
                new MatrixMarkup(matrix, address(id), texts, marks, linked).table(words.text("matrix.corner")));
        model.addAttribute("views", views(id, matrix, filter));
        model.addAttribute("quarters", quarters(matrix));
        model.addAttribute("schools", schools(matrix, filter));
        model.addAttribute("sections", sections(matrix, filter));
        model.addAttribute("states", states(filter));
        model.addAttribute(
                "legend",
                LEGEND.stream()
                        .map(it -> new Sign(MatrixMarkup.letter(it), it.code()))
                        .toList());
        model.addAttribute(
                "words",
                LEGEND.stream()
                        .map(it -> MatrixMarkup.letter(it) + "=" + words.text("matrix.word." + it.code()))
                        .collect(Collectors.joining("|")));
        return "execution/matrix";
    }

    private List<Filter> views(RoadmapId id, Matrix matrix, MatrixFilter filter) {
        return matrix.columns().views().stream()
                .filter(view -> !view.isOneQuarter())
                .map(view -> new Filter(
                        texts.view(view),
                        null,
                        address(id) + "?view=" + view.key() + rest(filter),
                        view.key().equals(matrix.columns().shown())))
                .toList();
    }

    private List<Option> quarters(Matrix matrix) {
        return matrix.columns().views().stream()
                .filter(MatrixColumns.View::isOneQuarter)
                .map(view -> new Option(
                        view.key(),
                        texts.view(view),
                        view.key().equals(matrix.columns().shown())))
                .toList();
    }

    private static String rest(MatrixFilter filter) {
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        chosen.put("school", filter.school());
        chosen.put("section", filter.section());
        chosen.put("state", filter.standing() == null ? null : filter.standing().code());
        StringBuilder rest = new StringBuilder();
        chosen.forEach((name, value) -> rest.append(value == null ? "" : "&" + name + "=" + value));
        return rest.toString();
    }

    private List<Option> schools(Matrix matrix, MatrixFilter filter) {
        return matrix.choices().stream()
                .map(it -> new Option(
                        Long.toString(it.school()), texts.name(it), Objects.equals(filter.school(), it.school())))
                .toList();
    }

    private static List<Option> sections(Matrix matrix, MatrixFilter filter) {
        return matrix.sections().stream()
                .map(it -> new Option(Long.toString(it.id()), it.heading(), Objects.equals(filter.section(), it.id())))
                .toList();
    }

    private List<Option> states(MatrixFilter filter) {
        List<Option> states = new ArrayList<>();
        for (Standing standing : LEGEND) {
            states.add(
                    new Option(standing.code(), words.text("state." + standing.code()), standing == filter.standing()));
        }
        return states;
    }

    /** A word that is no state means all. */
    private static @Nullable Standing standing(@Nullable String code) {
        for (Standing standing : Standing.values()) {
            if (standing.code().equals(code)) {
                return standing;
            }
        }
        return null;
    }

    static String address(RoadmapId id) {
        return "/roadmaps/" + id + "/matrix";
    }
}
