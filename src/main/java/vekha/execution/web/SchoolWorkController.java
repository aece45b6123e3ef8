package vekha.execution.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointList;
import vekha.execution.CheckpointListQueries;
import vekha.execution.CheckpointRow;
import vekha.foundation.ChangesOnlyByActs;

/** What a school has to do and has done: late, due soon and marked; a part of the page of the school, and a page of its own. */
@Controller
class SchoolWorkController {

    private static final int MOST = 8;
    private static final Set<String> OPEN = Set.of("overdue", "soon", "returned");
    private static final Set<String> MARKED = Set.of("reported", "accepted");

    private final SchoolQueries schools;
    private final CheckpointListQueries checkpoints;
    private final RowWords texts;
    private final Clock clock;

    SchoolWorkController(SchoolQueries schools, CheckpointListQueries checkpoints, RowWords texts, Clock clock) {
        this.schools = schools;
        this.checkpoints = checkpoints;
        this.texts = texts;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/schools/{school}/work")
    String show(@PathVariable SchoolId school, Actor actor, HtmxRequest htmx, Model model) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        model.addAttribute("school", facts);
        model.addAttribute(
                "marks",
                actor.plansIn(facts.territoryId())
                        || (actor.role().caresForSchools() && actor.schools().contains(school)));
        CheckpointList list = checkpoints.ofSchool(actor, filter(school), actor.today(clock));
        model.addAttribute("counts", list.counts());
        model.addAttribute("total", list.rows().size());
        model.addAttribute("open", texts.views(some(list.rows(), OPEN)));
        model.addAttribute("marked", texts.views(some(newestFirst(list.rows()), MARKED)));
        return htmx.isHtmxRequest() ? "execution/school-work :: panel" : "execution/school-work";
    }

    private static CheckpointFilter filter(SchoolId school) {
        @Nullable Long none = null;
        return new CheckpointFilter(null, none, none, none, none, none, school.value(), none, null);
    }

    private static List<CheckpointRow> some(List<CheckpointRow> rows, Set<String> states) {
        return rows.stream()
                .filter(row -> states.contains(row.standing().code()))
                .limit(MOST)
                .toList();
    }

    private static List<CheckpointRow> newestFirst(List<CheckpointRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                        (CheckpointRow row) -> row.dates().done(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
