package vekha.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;

/** Small plans for tests: the academic year 2022/2023, one table with five columns, unless told otherwise. */
public final class Plans {

    public static final Period YEAR = new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));
    public static final Order ORDER = new Order("214", LocalDate.of(2022, 9, 16), "Управление", "Ильина Т. М.", null);

    private final List<NewSection> sections = new ArrayList<>();
    private final List<NewMeasure> measures = new ArrayList<>();
    private Set<SchoolId> schools = Set.of();

    private Plans() {}

    public static Plans plan() {
        return new Plans();
    }

    public Plans forSchools(SchoolId... schools) {
        this.schools = Set.of(schools);
        return this;
    }

    public Plans section(String number, String title) {
        sections.add(new NewSection(number, title, null));
        return this;
    }

    public Plans measure(String number, String title, String deadline, BodyId... bodies) {
        measures.add(measure(number, sections.isEmpty() ? null : sections.size() - 1, title, deadline, bodies));
        return this;
    }

    public Plans measures(int count, String deadline, BodyId... bodies) {
        IntStream.rangeClosed(1, count)
                .forEach(at -> measure(sections.size() + "." + at, "Разбор открытых занятий " + at, deadline, bodies));
        return this;
    }

    public NewRoadmap build() {
        return new NewRoadmap(
                Kind.ROADMAP,
                "Поддержка школ округа в 2022–2023 учебном году",
                YEAR,
                null,
                true,
                Order.NONE,
                List.of("Поднять качество обучения"),
                List.of("Выявить трудности", "Помочь учителям"),
                List.of("Доля отстающих ниже 5 %"),
                List.of(new LegendEntry("УО", "управление образования")),
                Set.of(),
                schools,
                List.of(new NewTable(null, null, false, columns(), List.copyOf(sections), List.copyOf(measures))));
    }

    public static List<PlanColumn> columns() {
        return List.of(
                new PlanColumn(ColumnKind.NUMBER, "№ п/п"),
                new PlanColumn(ColumnKind.TITLE, "Наименование мероприятия"),
                new PlanColumn(ColumnKind.DEADLINE, "Когда"),
                new PlanColumn(ColumnKind.RESPONSIBLE, "Кто отвечает"),
                new PlanColumn(ColumnKind.RESULT, "Что получим"));
    }

    public static NewMeasure measure(
            String number, @Nullable Integer section, String title, String deadline, BodyId... bodies) {
        MeasureContent content = new MeasureContent(
                number,
                title,
                null,
                null,
                "Справка",
                null,
                deadline,
                null,
                "УО, школы",
                List.of(bodies),
                Set.of(),
                null);
        return new NewMeasure(section, content);
    }
}
