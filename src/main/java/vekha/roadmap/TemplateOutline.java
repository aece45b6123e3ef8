package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;

/** Tells what a template holds. */
@Service
@Transactional(readOnly = true)
public class TemplateOutline {

    private final TemplateQueries templates;
    private final JsonMapper json;

    TemplateOutline(TemplateQueries templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** The rows under one heading. */
    public record Part(String heading, List<Row> rows) {}

    public record Row(@Nullable String number, String title, String deadline, String responsible) {}

    /** What stands in it, in the order of the paper. */
    public record Outline(String title, List<String> goals, List<Part> parts, List<String> bodies) {}

    public Outline of(Actor actor, TemplateId id) {
        templates.one(actor, id);
        TemplateContent content = json.readValue(templates.content(id), TemplateContent.class);
        List<Part> parts = new ArrayList<>();
        content.plan().tables().forEach(table -> addParts(table, parts));
        return new Outline(
                content.plan().head().title(),
                content.plan().head().goals(),
                parts,
                content.bodies().stream()
                        .map(TemplateContent.Named::name)
                        .sorted()
                        .toList());
    }

    private static void addParts(NewTable table, List<Part> parts) {
        List<Row> before = rows(table, null);
        if (!before.isEmpty() || table.title() != null) {
            parts.add(new Part(Objects.requireNonNullElse(table.title(), ""), before));
        }
        for (int at = 0; at < table.sections().size(); at++) {
            NewSection section = table.sections().get(at);
            parts.add(new Part(new SectionContent(section.number(), section.title()).heading(), rows(table, at)));
        }
    }

    private static List<Row> rows(NewTable table, @Nullable Integer section) {
        return table.measures().stream()
                .filter(measure -> Objects.equals(measure.section(), section))
                .map(NewMeasure::content)
                .map(measure -> new Row(measure.number(), measure.title(), measure.deadline(), measure.responsible()))
                .toList();
    }
}
