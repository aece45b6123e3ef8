package vekha.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanVersion;

/** Plans of invented measures in every shape that documents of the genre have; the same number gives the same plan. */
final class AnyPlan {

    private static final List<String> ACTS =
            List.of("Проведение", "Подготовка", "Разбор", "Обсуждение", "Составление", "Проверка", "Организация");
    private static final List<String> THINGS = List.of(
            "пробных работ",
            "планов наставничества",
            "карт посещённых занятий",
            "школьных программ развития",
            "встреч с родителями",
            "недели открытых дверей",
            "банка заданий",
            "каталога курсов");
    private static final List<String> WHERE = List.of(
            "в выпускных классах",
            "для молодых педагогов",
            "по математике и физике",
            "в опорных школах",
            "на базе центра «Росток»",
            "с выездом (по заявкам)",
            "по итогам четверти: анализ, выводы");
    private static final List<String> DEADLINES = List.of(
            "до 25.03.2023",
            "ежеквартально",
            "сентябрь – октябрь",
            "по мере необходимости",
            "в течение года",
            "2 раза в год",
            "10.02 – 02.04.2023",
            "до начала учебного года");
    private static final List<String> BODIES =
            List.of("УО", "МЦ, ОО", "Кураторы", "УО\nМЦ", "Руководители ММО", "Заместители директоров");
    private static final List<String> RESULTS = List.of(
            "Справка", "Приказ, протокол", "100 % педагогов", "Аналитическая записка\nПлан исправлений", "Отчёт");
    private static final List<String> SECTIONS = List.of(
            "Нормативная основа", "Работа с педагогами", "Работа с семьями", "Контроль и выводы", "Ресурсы школ");
    private static final List<String> QUARTERS = List.of("I квартал", "II квартал", "III квартал", "IV квартал");
    private static final Map<ColumnKind, List<String>> HEADINGS = Map.of(
            ColumnKind.NUMBER, List.of("№ п/п", "№"),
            ColumnKind.TITLE, List.of("Мероприятия", "Наименование мероприятия"),
            ColumnKind.OBJECTIVE, List.of("Задача"),
            ColumnKind.AUDIENCE, List.of("Адресность", "Целевая аудитория"),
            ColumnKind.DEADLINE, List.of("Сроки", "Срок исполнения"),
            ColumnKind.RESPONSIBLE, List.of("Ответственные", "Исполнители"),
            ColumnKind.RESULT, List.of("Ожидаемый результат", "Показатели"),
            ColumnKind.NOTE, List.of("Примечание"));

    private final Random dice;
    private long ids;

    private AnyPlan(long seed) {
        dice = new Random(seed);
    }

    static Form of(long seed) {
        return new AnyPlan(seed).form();
    }

    private Form form() {
        int year = 2021 + dice.nextInt(4);
        int span = dice.nextInt(5);
        boolean academic = span == 0;
        Period period = switch (span) {
            case 0 -> new Period(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
            case 1 -> new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31));
            case 2 -> new Period(LocalDate.of(year, 2, 10), LocalDate.of(year, 11, 20));
            default -> new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        };
        String time = switch (span) {
            case 0 -> " на " + year + "/" + (year + 1) + " учебный год";
            case 1 -> " на " + year + "–" + (year + 1) + " годы";
            case 2 -> "";
            default -> dice.nextInt(4) == 0 ? "" : " на " + year + " год";
        };
        boolean card = dice.nextBoolean();
        String title = (card ? "Дорожная карта" : "План мероприятий") + " по поддержке школ округа" + time;
        Map<String, String> head = new LinkedHashMap<>();
        put(head, "goals", lines(dice.nextInt(3), "Поднять качество обучения "));
        put(head, "tasks", lines(dice.nextInt(4), "Помочь школам в работе "));
        put(head, "expectedResults", lines(dice.nextInt(4), "Доля успевающих растёт "));
        if (dice.nextBoolean()) {
            head.put(
                    "legend",
                    "УО — управление образования округа\nМЦ — методический центр\nОО — общеобразовательные организации");
        }
        List<PlanVersion.Table> tables = new ArrayList<>();
        tables.add(table(null));
        if (dice.nextInt(4) == 0) {
            tables.add(table("План-график работы с руководителями школ"));
        }
        Order order = switch (dice.nextInt(4)) {
            case 0 -> Order.NONE;
            case 1 -> new Order("47-од", LocalDate.of(year, 1, 20), null, null, null);
            default ->
                new Order("214/1", LocalDate.of(year, 1, 20), "Управление образования Лесного округа", null, null);
        };
        return new Form(
                new PlanVersion(title, head, tables),
                new Stamp(card ? Kind.ROADMAP : Kind.ACTION_PLAN, order, null),
                new PlanTime(period, academic, null),
                dice.nextBoolean()
                        ? List.of()
                        : List.of(FormSchool.of("Лесная СОШ", "МБОУ", null), FormSchool.of("СОШ № 4", "МБОУ", null)),
                List.of());
    }

    private static void put(Map<String, String> head, String field, String text) {
        if (!text.isEmpty()) {
            head.put(field, text);
        }
    }

    private String lines(int count, String beginning) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            lines.add(beginning + any(WHERE) + " " + (at + 1) + (dice.nextBoolean() ? ";" : "."));
        }
        return String.join("\n", lines);
    }

    private PlanVersion.Table table(@Nullable String title) {
        List<PlanColumn> columns = columns();
        List<PlanVersion.Part> parts = new ArrayList<>();
        List<PlanVersion.Row> rows = new ArrayList<>();
        int sections = dice.nextInt(4);
        int style = dice.nextInt(4);
        if (sections == 0) {
            measures("", null, columns, rows);
        }
        for (int at = 0; at < sections; at++) {
            PlanVersion.Part part = part(style, at, null);
            parts.add(part);
            boolean nested = style < 2 && dice.nextInt(3) == 0;
            if (nested) {
                PlanVersion.Part inner = new PlanVersion.Part(
                        ++ids,
                        part.id(),
                        style == 0 ? (at + 1) + ".1" : null,
                        style == 0 ? "Первые шаги" : any(QUARTERS));
                parts.add(inner);
                measures((at + 1) + ".1.", inner.id(), columns, rows);
            } else {
                measures((at + 1) + ".", part.id(), columns, rows);
            }
        }
        return new PlanVersion.Table(++ids, title, columns, parts, rows);
    }

    private PlanVersion.Part part(int style, int at, @Nullable Long parent) {
        String title = SECTIONS.get((at + dice.nextInt(2)) % SECTIONS.size());
        return switch (style) {
            case 0 -> new PlanVersion.Part(++ids, parent, Integer.toString(at + 1), title);
            case 1 -> new PlanVersion.Part(++ids, parent, "Раздел " + (at + 1), title);
            case 2 -> new PlanVersion.Part(++ids, parent, null, QUARTERS.get(at));
            default ->
                new PlanVersion.Part(
                        ++ids, parent, List.of("I", "II", "III", "IV").get(at), title);
        };
    }

    private List<PlanColumn> columns() {
        List<ColumnKind> kinds = new ArrayList<>(List.of(ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE));
        for (ColumnKind kind : List.of(ColumnKind.OBJECTIVE, ColumnKind.AUDIENCE, ColumnKind.RESULT)) {
            if (dice.nextInt(3) > 0) {
                kinds.add(kind);
            }
        }
        Collections.shuffle(kinds, dice);
        List<PlanColumn> columns = new ArrayList<>();
        columns.add(column(ColumnKind.NUMBER));
        columns.add(column(ColumnKind.TITLE));
        kinds.forEach(kind -> columns.add(column(kind)));
        if (dice.nextInt(4) == 0) {
            int at = columns.indexOf(columns.stream()
                    .filter(column -> column.kind() == ColumnKind.DEADLINE)
                    .findFirst()
                    .orElseThrow());
            columns.set(at, new PlanColumn(ColumnKind.DEADLINE, "Март"));
            columns.add(at + 1, new PlanColumn(ColumnKind.DEADLINE, "Апрель"));
            columns.add(at + 2, new PlanColumn(ColumnKind.DEADLINE, "Май"));
        }
        if (dice.nextInt(3) == 0) {
            columns.add(new PlanColumn(ColumnKind.OTHER, "Место"));
        }
        if (dice.nextInt(3) == 0) {
            columns.add(column(ColumnKind.NOTE));
        }
        return columns;
    }

    private PlanColumn column(ColumnKind kind) {
        return new PlanColumn(kind, any(HEADINGS.getOrDefault(kind, List.of(""))));
    }

    private void measures(String label, @Nullable Long section, List<PlanColumn> columns, List<PlanVersion.Row> rows) {
        int count = 2 + dice.nextInt(5);
        for (int at = 1; at <= count; at++) {
            rows.add(new PlanVersion.Row(++ids, section, fields(label + at, columns)));
        }
        // two neighbours with one deadline and one «who»: where they stand, blank cells can be told from inherited ones
        Map<String, String> twin = fields(label + (count + 1), columns);
        PlanVersion.Row last = rows.get(rows.size() - 1);
        put(twin, "deadline", last.text("deadline"));
        put(twin, "responsible", last.text("responsible"));
        rows.add(new PlanVersion.Row(++ids, section, twin));
        if (dice.nextInt(3) == 0 && !last.text("deadline").isEmpty()) {
            Map<String, String> blank = fields(label + (count + 2), columns);
            blank.remove("deadline");
            rows.add(new PlanVersion.Row(++ids, section, blank));
        }
    }

    private Map<String, String> fields(String number, List<PlanColumn> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", number);
        fields.put("title", any(ACTS) + " " + any(THINGS) + " " + any(WHERE) + " " + number.replace(".", ""));
        boolean months = columns.stream()
                        .filter(column -> column.kind() == ColumnKind.DEADLINE)
                        .count()
                > 1;
        fields.put(
                "deadline",
                months ? any(List.of("Март", "Март, Май", "Апрель, Май", "Март, Апрель, Май")) : any(DEADLINES));
        fields.put("responsible", any(BODIES));
        if (dice.nextInt(5) > 0) {
            fields.put("result", any(RESULTS));
        }
        if (dice.nextInt(3) == 0) {
            fields.put("objective", "Найти причины " + any(WHERE));
        }
        if (dice.nextInt(3) == 0) {
            fields.put("audience", "Педагоги " + any(WHERE));
        }
        if (dice.nextInt(4) == 0) {
            fields.put("note", dice.nextBoolean() ? "Уточняется приказом" : "Зал центра\nСписки до пятницы");
        }
        return fields;
    }

    private <T> T any(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
