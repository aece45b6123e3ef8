package vekha.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;
import vekha.paper.Paper.Style;
import vekha.roadmap.PlanVersion;

/**
 * Lays a plan out in its official form. The form is Russian in any language of the interface; read in again it gives the same plan,
 * and every line here is written so that it does.
 */
final class OfficialForm {

    private static final Pattern NAMED = Pattern.compile(
            ".*(?:дорожн|план|график|программ|комплекс|перечень|циклограмм).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final String BULLET = "– ";

    private final Form form;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private OfficialForm(Form form) {
        this.form = form;
    }

    /**
     * @param marks what has been done, by measure; null for the form without that column
     * @param during the time the marks are of
     */
    static Paper of(Form form, @Nullable Map<Long, String> marks, @Nullable Period during) {
        return new OfficialForm(form).paper(marks, during);
    }

    private Paper paper(@Nullable Map<Long, String> marks, @Nullable Period during) {
        text(Style.STAMP, form.stamp().text());
        title();
        if (during != null) {
            text(
                    Style.SUBTITLE,
                    "(с отметками об исполнении за период %s%s)".formatted(OfficialWords.fromTo(during), confined()));
        }
        list("Цель", "Цели", "goals");
        list("Задача", "Задачи", "tasks");
        list("Ожидаемый результат", "Ожидаемые результаты", "expectedResults");
        tables(marks);
        legend();
        blocks.addAll(Identified.blocks(form.identified()));
        schools();
        String title = form.version().title();
        return new Paper(Paper.Format.LANDSCAPE, title, fileName(title, marks != null), "ru", null, blocks);
    }

    private void title() {
        String title = form.version().title();
        if (!NAMED.matcher(title).matches()) {
            text(Style.TITLE, form.stamp().kindName());
        }
        text(Style.TITLE, title);
        String period = form.time().line(title);
        if (period != null) {
            text(Style.BODY, period);
        }
    }

    /** Whose marks these are, when they are not everybody's. */
    private String confined() {
        return form.confinedTo().isEmpty()
                ? ""
                : "; только по школам: " + OfficialWords.bound(String.join(", ", form.confinedTo()));
    }

    private void list(String one, String several, String field) {
        List<String> items = lines(field);
        if (!items.isEmpty()) {
            // «Задачи» stands over one task too: the singular is what the column of tasks is called
            boolean single = items.size() == 1 && !field.equals("tasks");
            text(Style.LABEL, (single ? one : several) + ":");
            items.forEach(item -> text(Style.ITEM, BULLET + item));
        }
    }

    private List<String> lines(String field) {
        return form.version()
                .head()
                .getOrDefault(field, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void tables(@Nullable Map<Long, String> marks) {
        int number = 1;
        for (PlanVersion.Table table : form.version().tables()) {
            if (table.title() != null) {
                text(Style.TABLE_TITLE, table.title());
            } else if (number > 1) {
                text(Style.CAPTION, "Таблица " + number);
            }
            blocks.add(FormTable.of(table, marks));
            number++;
        }
    }

    private void legend() {
        List<String> legend = lines("legend");
        if (!legend.isEmpty()) {
            text(Style.LABEL, "Сокращения:");
            closed(legend.stream().map(line -> line.replaceFirst(" — ", " – ")).toList())
                    .forEach(line -> text(Style.ITEM, line));
        }
    }

    /** The schools of the plan that nothing above names. */
    private void schools() {
        String said = said();
        List<FormSchool> unnamed = form.schools().stream()
                .filter(school -> !school.isNamedIn(said))
                .toList();
        if (!unnamed.isEmpty()) {
            text(Style.LABEL, "Участники:");
            closed(unnamed.stream().map(FormSchool::printed).toList())
                    .forEach(school -> text(Style.ITEM, BULLET + school));
        }
        if (form.others() != null) {
            text(Style.BODY, "Другие участники: " + form.others() + ".");
        }
    }

    /** Each with a semicolon behind it, the last one with a full stop. */
    private static List<String> closed(List<String> lines) {
        List<String> closed = new ArrayList<>();
        for (String line : lines) {
            closed.add(line + (closed.size() == lines.size() - 1 ? "." : ";"));
        }
        return closed;
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        for (Paper.Block block : blocks) {
            if (block instanceof Paper.Text text) {
                said.append(text.text()).append('\n');
            } else if (block instanceof Paper.Grid grid) {
                grid.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> said.append(cell.text()).append('\n')));
            }
        }
        return said.toString();
    }

    private static String fileName(String title, boolean marked) {
        return (marked ? "Исполнение. " : "") + title;
    }

    private void text(Style style, String text) {
        blocks.add(new Paper.Text(style, text));
    }
}
