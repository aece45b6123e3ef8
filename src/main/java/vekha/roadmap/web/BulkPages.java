package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.ArrangeMany;
import vekha.roadmap.ChangeMany.Preview;
import vekha.roadmap.MeasureField;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** Gathers what the page for changing many rows shows. */
@Component
class BulkPages {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final ArrangeMany arrangeMany;
    private final OpenDraft drafts;
    private final DeadlineEditors deadlines;
    private final DeadlineWords deadlineWords;
    private final Heads heads;
    private final Words words;

    BulkPages(
            PlanQueries plans,
            MeasureQueries measures,
            ArrangeMany arrangeMany,
            OpenDraft drafts,
            DeadlineEditors deadlines,
            DeadlineWords deadlineWords,
            Heads heads,
            Words words) {
        this.plans = plans;
        this.measures = measures;
        this.arrangeMany = arrangeMany;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.deadlineWords = deadlineWords;
        this.heads = heads;
        this.words = words;
    }

    /** A field of one row before and after. */
    public record Difference(String label, String before, String after) {}

    /** @param opened measure and version, to be sent back with the act */
    public record Row(
            String opened,
            String name,
            String href,
            List<Difference> differences,
            @Nullable String refusal) {}

    void form(Actor actor, RoadmapId id, BulkForm form, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        if (plan.state() != State.DRAFT) {
            throw new RefusedException("roadmap.refused.not-draft");
        }
        String title =
                words.text("roadmap.many.title", words.count(form.chosen().size(), "roadmap.row-changed"));
        model.addAttribute("plan", plan);
        model.addAttribute("title", title);
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        model.addAttribute("choices", Choices.of(measures.choices(plan.territory())));
        model.addAttribute(
                "acts",
                Arrays.stream(BulkForm.Act.values())
                        .map(act -> new Pieces.Option(act.name(), words.text("roadmap.many." + act)))
                        .toList());
        model.addAttribute(
                "fields",
                Arrays.stream(MeasureField.values())
                        .filter(field -> field != MeasureField.DEADLINE)
                        .map(field -> new Pieces.Option(field.name(), words.text("field." + field.key())))
                        .toList());
        model.addAttribute("sections", sections(actor, id));
        model.addAttribute("dl", deadlines.of(form.deadline(), form.fix(), drafts.plan(actor, id, null)));
    }

    private List<Pieces.Option> sections(Actor actor, RoadmapId id) {
        List<Pieces.Option> sections = new ArrayList<>();
        sections.add(new Pieces.Option("0", words.text("roadmap.many.no-section")));
        arrangeMany
                .headings(actor, id)
                .forEach(it -> sections.add(new Pieces.Option(
                        it.id().toString(), it.table() == null ? it.text() : it.table() + " — " + it.text())));
        return sections;
    }

    /** Rows that would be moved elsewhere or deleted. */
    void arrangement(Actor actor, RoadmapId id, BulkForm form, Model model) {
        boolean deletes = form.act() == BulkForm.Act.DELETE;
        List<ArrangeMany.Preview> rows = arrangeMany.preview(actor, id, form.chosen(), deletes ? null : form.target());
        String to = sections(actor, id).stream()
                .filter(it -> it.value().equals(String.valueOf(form.section())))
                .map(Pieces.Option::label)
                .findFirst()
                .orElse("");
        List<Row> changed = rows.stream()
                .filter(row -> deletes || row.moves())
                .map(row -> arranged(row, deletes ? words.text("roadmap.many.trash") : to))
                .toList();
        List<Row> refused = rows.stream()
                .filter(row -> !deletes && !row.lost().isEmpty())
                .map(row -> arranged(row, lost(row)))
                .toList();
        model.addAttribute("rows", changed);
        model.addAttribute("refused", refused);
        model.addAttribute("same", rows.size() - changed.size() - refused.size());
        model.addAttribute("deletes", deletes);
    }

    private Row arranged(ArrangeMany.Preview row, String to) {
        String from = row.from().isEmpty() ? words.text("roadmap.many.no-section") : row.from();
        return new Row(
                row.measure() + ":" + row.version(),
                (row.number() == null ? "" : row.number() + " ") + row.title(),
                "#m" + row.measure(),
                differences(row, new Difference(words.text("field.section"), from, to)),
                row.lost().isEmpty() ? null : to);
    }

    /** Another table may read the same words of a deadline otherwise. */
    private List<Difference> differences(ArrangeMany.Preview row, Difference section) {
        ArrangeMany.ReadAnew anew = row.anew();
        if (anew == null || !row.moves()) {
            return List.of(section);
        }
        String before = understood(anew.wording(), anew.before());
        String after = understood(anew.wording(), anew.after());
        return before.equals(after)
                ? List.of(section)
                : List.of(section, new Difference(words.text("roadmap.many.read", anew.wording()), before, after));
    }

    private String understood(String wording, Plan plan) {
        Understanding understood = deadlineWords.explain(wording, plan);
        return understood.dates().size() < 2
                ? understood.sentence()
                : understood.sentence() + " — " + String.join(", ", understood.dates())
                        + (understood.more() > 0 ? "…" : "");
    }

    private String lost(ArrangeMany.Preview row) {
        return words.text(
                "roadmap.many.other-table",
                row.lost().stream()
                        .map(field -> words.text("field." + field.key()))
                        .collect(Collectors.joining(", ")));
    }

    void preview(List<Preview> rows, Model model) {
        List<Row> changed =
                rows.stream().filter(Preview::isChange).map(this::row).toList();
        List<Row> refused = rows.stream()
                .filter(row -> row.refusal() != null)
                .map(this::row)
                .toList();
        model.addAttribute("rows", changed);
        model.addAttribute("refused", refused);
        model.addAttribute("same", rows.size() - changed.size() - refused.size());
    }

    private Row row(Preview row) {
        Set<String> keys = new LinkedHashSet<>(row.before().keySet());
        keys.addAll(row.after().keySet());
        List<Difference> differences = new ArrayList<>();
        keys.forEach(key -> differences.add(
                new Difference(words.text("field." + key), text(row.before(), key), text(row.after(), key))));
        String number = row.number() == null ? "" : row.number() + " ";
        return new Row(
                row.measure() + ":" + row.version(),
                number + row.title(),
                "#m" + row.measure(),
                differences,
                row.refusal() == null ? null : words.text(row.refusal()));
    }

    private static String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value instanceof Collection<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : Objects.toString(value, "");
    }

    /** The same change for some of the rows only. */
    BulkForm only(BulkForm form, List<MeasureId> rows) {
        return new BulkForm(
                rows.stream().map(MeasureId::value).toList(),
                null,
                form.act(),
                form.field(),
                form.text(),
                form.what(),
                form.by(),
                form.deadline(),
                form.fix(),
                form.bodies(),
                form.schools(),
                form.section());
    }
}
