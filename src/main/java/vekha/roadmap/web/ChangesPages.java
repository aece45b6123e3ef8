package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.HtmlUtils;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;
import vekha.roadmap.AmendmentQueries;
import vekha.roadmap.MeasureId;
import vekha.roadmap.Origin;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanVersion;
import vekha.roadmap.PlanVersions;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;
import vekha.roadmap.VersionDiff;

/** Puts the pages of an amendment together. */
@Component
class ChangesPages {

    private static final int SHORT = 90;

    private final PlanQueries plans;
    private final PlanVersions versions;
    private final AmendmentQueries amendments;
    private final Heads heads;
    private final Words words;

    ChangesPages(PlanQueries plans, PlanVersions versions, AmendmentQueries amendments, Heads heads, Words words) {
        this.plans = plans;
        this.versions = versions;
        this.amendments = amendments;
        this.heads = heads;
        this.words = words;
    }

    /**
     * Marks of one measure that wait for a decision or have one.
     *
     * @param why deleted, divided, or like two
     * @param to what is proposed first
     */
    public record MarkGroup(
            long measure, String name, String why, int open, List<MarkLine> marks, List<Pieces.Option> to) {}

    public record MarkLine(long checkpoint, String text, boolean decided, String decision) {}

    /** Both plans and how they hang together. */
    private record Both(
            PlanHead plan, PlanHead inForce, PlanVersion before, PlanVersion after, AmendmentQueries.Links links) {

        Map<Long, AmendmentQueries.Link> byMeasure() {
            return links.byMeasure();
        }
    }

    void changes(Actor actor, RoadmapId id, boolean all, Model model) {
        Both both = both(actor, id);
        HeadWords head = heads.of(both.plan, actor, "changes");
        List<VersionDiff.Line> lines = lines(both);
        List<MarkGroup> groups = groups(both, amendments.marks(id));
        Map<Long, AmendmentQueries.Link> links = both.byMeasure();
        DiffMarkup markup = new DiffMarkup(
                words,
                words.text("changes.before"),
                words.text("changes.after"),
                line -> tool(id, line, links, head.mayEdit(), all));
        model.addAttribute("plan", both.plan);
        model.addAttribute("inForce", both.inForce);
        model.addAttribute("head", head);
        model.addAttribute("headRows", markup.head(both.before, both.after));
        model.addAttribute("rows", markup.rows(lines, all));
        model.addAttribute("sums", ChangeSums.of(lines, words));
        model.addAttribute(
                "same", lines.stream().filter(VersionDiff.Line::isSame).count());
        model.addAttribute("all", all);
        model.addAttribute("groups", groups);
        model.addAttribute("open", groups.stream().mapToInt(MarkGroup::open).sum());
        model.addAttribute("decides", head.mayPlan() && !both.plan.state().isEndOfAmendment());
        model.addAttribute("likely", likely(links));
    }

    private static long likely(Map<Long, AmendmentQueries.Link> links) {
        return links.values().stream()
                .filter(link -> link.kind() == Origin.LIKELY)
                .count();
    }

    private Both both(Actor actor, RoadmapId id) {
        PlanHead plan = plans.head(actor, id);
        RoadmapId of = plan.amending().of();
        if (of == null) {
            throw new NotVisibleException();
        }
        PlanHead inForce = plans.head(actor, of);
        PlanVersion before = plan.state() == State.MERGED ? replaced(id, of) : versions.now(of);
        return new Both(plan, inForce, before, versions.now(id), amendments.links(id));
    }

    /** After the approval the plan says what the amendment says: it is compared with the edition before that. */
    private PlanVersion replaced(RoadmapId amendment, RoadmapId of) {
        int edition = versions.editions(of).stream()
                .filter(it -> Objects.equals(it.amendment(), amendment))
                .findFirst()
                .orElseThrow(NotVisibleException::new)
                .number();
        return versions.edition(of, edition - 1);
    }

    private static List<VersionDiff.Line> lines(Both both) {
        Map<Long, AmendmentQueries.Link> links = both.byMeasure();
        return VersionDiff.between(both.before, both.after, measure -> {
                    AmendmentQueries.Link link = links.get(measure);
                    return link == null || !link.kind().continues() ? null : link.origin();
                })
                .stream()
                .map(line -> explained(line, both, links))
                .toList();
    }

    /** Parts and merged ones say so instead of «added» and «deleted». */
    private static VersionDiff.Line explained(
            VersionDiff.Line line, Both both, Map<Long, AmendmentQueries.Link> links) {
        Set<VersionDiff.Change> changes = EnumSet.noneOf(VersionDiff.Change.class);
        changes.addAll(line.changes());
        if (line.after() != null) {
            AmendmentQueries.Link link = links.get(line.after().row().id());
            if (link != null && both.links.isSplit(link.origin())) {
                changes.add(VersionDiff.Change.SPLIT);
                changes.remove(VersionDiff.Change.ADDED);
            }
            if (both.links.isMergedInto(line.after().row().id())) {
                changes.add(VersionDiff.Change.MERGED);
            }
        } else if (line.before() != null
                && !both.links.heirs(line.before().row().id()).isEmpty()) {
            changes.add(
                    both.links.isSplit(line.before().row().id())
                            ? VersionDiff.Change.SPLIT
                            : VersionDiff.Change.MERGED);
        }
        return new VersionDiff.Line(line.before(), line.after(), changes);
    }

    private String tool(
            RoadmapId id, VersionDiff.Line line, Map<Long, AmendmentQueries.Link> links, boolean mayEdit, boolean all) {
        String address = "/roadmaps/" + id + "/changes/";
        if (line.after() == null) {
            long gone = Objects.requireNonNull(line.before()).row().id();
            return mayEdit
                    ? link(
                            address + "gone/" + gone,
                            "changes.find",
                            name(line.before().row()))
                    : "";
        }
        AmendmentQueries.Link link = links.get(line.after().row().id());
        String ask = link != null && link.kind() == Origin.LIKELY ? likely() : "";
        if (!mayEdit || (line.isSame() && ask.isEmpty() && !all)) {
            return ask;
        }
        return ask
                + link(
                        address + "measures/" + line.after().row().id(),
                        "changes.match",
                        name(line.after().row()));
    }

    private String likely() {
        return "<span class=\"why\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#exclamation-circle\"/></svg>"
                + HtmlUtils.htmlEscape(words.text("changes.likely"), "UTF-8") + "</span> ";
    }

    private String link(String address, String key, String name) {
        return "<a class=\"no-print\" href=\"" + address + "\">" + HtmlUtils.htmlEscape(words.text(key), "UTF-8")
                + "<span class=\"visually-hidden\"> " + HtmlUtils.htmlEscape(name, "UTF-8") + "</span></a>";
    }

    private List<MarkGroup> groups(Both both, List<AmendmentQueries.OpenMark> marks) {
        Map<Long, PlanVersion.Row> old = rows(both.before);
        Map<Long, PlanVersion.Row> now = rows(both.after);
        Map<Long, List<AmendmentQueries.OpenMark>> byMeasure = marks.stream()
                .collect(Collectors.groupingBy(
                        AmendmentQueries.OpenMark::measure, LinkedHashMap::new, Collectors.toList()));
        List<MarkGroup> groups = new ArrayList<>();
        byMeasure.forEach((measure, its) -> groups.add(new MarkGroup(
                measure,
                name(old.get(measure)),
                why(both.links, measure),
                (int) its.stream().filter(mark -> !mark.decided()).count(),
                its.stream().map(mark -> line(mark, now)).toList(),
                targets(both, measure))));
        return groups;
    }

    private String why(AmendmentQueries.Links links, long measure) {
        List<Long> heirs = links.heirs(measure);
        String key = heirs.isEmpty()
                ? "deleted"
                : links.isSplit(measure) ? "split" : links.mergedInto().containsKey(measure) ? "merged" : "likely";
        return words.text("changes.why." + key);
    }

    private MarkLine line(AmendmentQueries.OpenMark mark, Map<Long, PlanVersion.Row> now) {
        String done =
                mark.done() == null ? words.text("state.returned") : words.text("changes.done", words.day(mark.done()));
        String due = mark.due() == null ? words.text("state.waits") : words.text("changes.due", words.day(mark.due()));
        Long target = mark.target();
        String decision = !mark.decided()
                ? words.text("changes.undecided")
                : target == null ? words.text("changes.stays") : words.text("changes.goes", name(now.get(target)));
        String who = Objects.requireNonNullElse(mark.who(), "—");
        return new MarkLine(mark.checkpoint(), who + " · " + due + " · " + done, mark.decided(), decision);
    }

    /** First what is likely, then everything else in the order of the plan. */
    private List<Pieces.Option> targets(Both both, long measure) {
        List<Long> likely = both.links.heirs(measure);
        Map<Long, PlanVersion.Row> now = rows(both.after);
        List<Pieces.Option> options = new ArrayList<>();
        likely.stream()
                .filter(now::containsKey)
                .forEach(id -> options.add(option(Objects.requireNonNull(now.get(id)))));
        now.values().stream().filter(row -> !likely.contains(row.id())).forEach(row -> options.add(option(row)));
        return options;
    }

    void match(Actor actor, RoadmapId id, MeasureId measure, Model model) {
        Both both = both(actor, id);
        PlanVersion.Row row = found(both.after, measure);
        AmendmentQueries.Link link = both.byMeasure().get(measure.value());
        form(both, actor, "measures/" + measure, name(row), rows(both.before), model);
        model.addAttribute("gone", false);
        model.addAttribute("current", link == null ? null : Long.toString(link.origin()));
        model.addAttribute(
                "how", link == null ? Origin.KEPT.name() : link.kind().continues() ? "KEPT" : "SPLIT");
    }

    void gone(Actor actor, RoadmapId id, MeasureId origin, Model model) {
        Both both = both(actor, id);
        PlanVersion.Row row = found(both.before, origin);
        Long into = both.links.mergedInto().get(origin.value());
        form(both, actor, "gone/" + origin, name(row), rows(both.after), model);
        model.addAttribute("gone", true);
        model.addAttribute("current", into == null ? null : Long.toString(into));
        model.addAttribute("how", into == null ? "KEPT" : "MERGED");
    }

    /** Whoever may not change it reads it. */
    private void form(Both both, Actor actor, String act, String name, Map<Long, PlanVersion.Row> others, Model model) {
        model.addAttribute("plan", both.plan);
        model.addAttribute("crumbs", heads.crumbs(both.plan, words.text("match.title")));
        model.addAttribute("mayEdit", heads.of(both.plan, actor, "changes").mayEdit());
        model.addAttribute("act", act);
        model.addAttribute("name", name);
        model.addAttribute("options", others.values().stream().map(this::option).toList());
    }

    private static PlanVersion.Row found(PlanVersion version, MeasureId measure) {
        PlanVersion.Row row = rows(version).get(measure.value());
        if (row == null) {
            throw new NotVisibleException();
        }
        return row;
    }

    private static Map<Long, PlanVersion.Row> rows(PlanVersion version) {
        return version.inOrder().stream()
                .map(PlanVersion.Placed::row)
                .collect(Collectors.toMap(
                        PlanVersion.Row::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Pieces.Option option(PlanVersion.Row row) {
        return new Pieces.Option(Long.toString(row.id()), name(row));
    }

    private static String name(PlanVersion.@Nullable Row row) {
        if (row == null) {
            return "—";
        }
        String name = (row.text("number") + " " + row.text("title")).strip();
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1) + "…";
    }
}
