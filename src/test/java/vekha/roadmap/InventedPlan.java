package vekha.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan of invented measures in the wording of the genre, and what amending orders do to such plans. */
final class InventedPlan {

    private static final List<String> ACTS = List.of(
            "Проведение",
            "Организация",
            "Разработка",
            "Анализ",
            "Мониторинг",
            "Подготовка",
            "Обсуждение",
            "Обновление");
    private static final List<String> THINGS = List.of(
            "диагностических работ",
            "методических дней",
            "программ повышения качества",
            "рабочих тетрадей наблюдений",
            "карт посещённых уроков",
            "банка открытых заданий",
            "индивидуальных маршрутов",
            "графика консультаций",
            "пробных экзаменов",
            "школьных команд наставников",
            "сетевых занятий",
            "родительских собраний",
            "педагогических мастерских",
            "тренингов общения",
            "планов воспитательной работы",
            "листов самооценки",
            "договоров о сотрудничестве",
            "летних смен",
            "профильных отрядов",
            "конкурсов проектов");
    private static final List<String> SUBJECTS = List.of(
            "по русскому языку",
            "по математике",
            "по физике",
            "по читательской грамотности",
            "по истории края",
            "по английскому языку",
            "по химии и биологии",
            "по финансовой грамотности",
            "по итогам четверти",
            "по результатам проверочных работ",
            "по профилактике неуспешности",
            "по вопросам оценивания");
    private static final List<String> FOR_WHOM = List.of(
            "в 5 классах",
            "в 9 классах",
            "в 11 классах",
            "для молодых учителей",
            "для классных руководителей",
            "для заместителей директоров",
            "для семей группы риска",
            "в сельских школах",
            "в школах-участницах",
            "для педагогов-психологов",
            "для учителей начальной школы",
            "для выпускников");
    private static final List<String> TAILS = List.of(
            "с выездом в школу",
            "на базе опорной школы",
            "с участием методического центра",
            "в дистанционной форме",
            "совместно с институтом развития образования",
            "с разбором типичных ошибок",
            "по единому плану округа",
            "с привлечением вузов");
    private static final List<String> DEADLINES = List.of(
            "ежеквартально",
            "до 25.03.2024",
            "сентябрь – октябрь",
            "ежемесячно",
            "II квартал",
            "в течение года",
            "до 01.12.2023",
            "февраль",
            "по итогам диагностики",
            "май 2024");
    private static final List<String> BODIES = List.of("УО", "ИМЦ", "ОО", "Руководители ММО", "УО, ОО", "Кураторы");
    private static final List<String> SECTIONS = List.of(
            "Нормативное обеспечение",
            "Работа с кадрами",
            "Работа с учениками",
            "Взаимодействие с семьёй",
            "Контроль и анализ");
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("Проведение", "Организация и проведение"),
            List.of("Организация", "Обеспечение организации"),
            List.of("Разработка", "Разработка и утверждение"),
            List.of("Анализ", "Подготовка анализа"),
            List.of("Мониторинг", "Проведение мониторинга"),
            List.of("Подготовка", "Методическая подготовка"),
            List.of("учителей", "педагогических работников"),
            List.of("школах", "общеобразовательных организациях"),
            List.of("классах", "классах общеобразовательных организаций"),
            List.of("по итогам", "по результатам"),
            List.of("совместно с", "при участии"),
            List.of("программ", "комплексных программ"),
            List.of("в дистанционной форме", "дистанционно"),
            List.of("занятий", "учебных занятий"));

    /** @param from numbers of the measures it stems from; a part of a divided one is marked */
    record Row(long id, Set<Long> from, String section, String number, String title, String deadline, String bodies) {

        MatchText text() {
            return new MatchText(id, number, section, title, deadline, bodies);
        }

        private Row with(String section, String number, String title, String deadline) {
            return new Row(id, from, section, number, title, deadline, bodies);
        }
    }

    private final Random dice;
    private final List<Row> old = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private long next;

    InventedPlan(int size, long seed) {
        dice = new Random(seed);
        for (int at = 0; at < size; at++) {
            String section = SECTIONS.get(at * SECTIONS.size() / size);
            Row row = fresh(section, (at * SECTIONS.size() / size + 1) + "." + (at + 1));
            old.add(row);
            rows.add(new Row(
                    next++, Set.of(row.id()), section, row.number(), row.title(), row.deadline(), row.bodies()));
        }
    }

    List<MatchText> old() {
        return old.stream().map(Row::text).toList();
    }

    List<MatchText> now() {
        return rows.stream().map(Row::text).toList();
    }

    /** Where a measure of the old plan went: nowhere, into one measure, or into several. */
    List<Row> heirs(long measure) {
        return rows.stream().filter(row -> row.from().contains(measure)).toList();
    }

    String title(long measure) {
        return old.stream()
                .filter(row -> row.id() == measure)
                .findFirst()
                .map(Row::title)
                .orElseThrow();
    }

    private Row fresh(String section, String number) {
        return new Row(next++, Set.of(), section, number, title(), any(DEADLINES), any(BODIES));
    }

    private String title() {
        String title = any(ACTS) + " " + any(THINGS) + " " + any(SUBJECTS) + " " + any(FOR_WHOM);
        return dice.nextInt(3) == 0 ? title + " " + any(TAILS) : title;
    }

    private <T> T any(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    private int anyRow() {
        return dice.nextInt(rows.size());
    }

    /** One amendment of a random sort. */
    void edit() {
        switch (dice.nextInt(10)) {
            case 0 -> reword();
            case 1 -> mistype();
            case 2 -> move();
            case 3 -> renumber();
            case 4 -> split();
            case 5 -> merge();
            case 6 -> rows.remove(anyRow());
            case 7 -> add();
            case 8 -> changeDeadline();
            default -> swapAlike();
        }
    }

    private void reword() {
        int at = anyRow();
        Row row = rows.get(at);
        String title = row.title();
        for (List<String> pair : SYNONYMS) {
            if (title.contains(pair.get(0)) && dice.nextInt(3) > 0) {
                title = title.replace(pair.get(0), pair.get(1));
            }
        }
        rows.set(
                at,
                row.with(
                        row.section(),
                        row.number(),
                        title.equals(row.title()) ? title + " " + any(TAILS) : title,
                        row.deadline()));
    }

    private void mistype() {
        int at = anyRow();
        Row row = rows.get(at);
        StringBuilder title = new StringBuilder(row.title());
        for (int slips = 1 + dice.nextInt(3); slips > 0; slips--) {
            int place = 1 + dice.nextInt(title.length() - 2);
            switch (dice.nextInt(3)) {
                case 0 -> title.deleteCharAt(place);
                case 1 -> title.insert(place, title.charAt(place));
                default -> title.setCharAt(place, (char) ('а' + dice.nextInt(32)));
            }
        }
        rows.set(at, row.with(row.section(), row.number(), title.toString(), row.deadline()));
    }

    private void move() {
        Row row = rows.remove(anyRow());
        rows.add(dice.nextInt(rows.size() + 1), row.with(any(SECTIONS), row.number(), row.title(), row.deadline()));
    }

    private void renumber() {
        int from = anyRow();
        for (int at = from; at < rows.size(); at++) {
            Row row = rows.get(at);
            rows.set(at, row.with(row.section(), (at % 7 + 1) + "." + (at + 2), row.title(), row.deadline()));
        }
    }

    /** Of what said two things a second measure is made; so the old plan is given a measure that says two things. */
    private void split() {
        int at = anyRow();
        Row row = rows.get(at);
        String second = any(ACTS) + " " + any(THINGS) + " " + any(SUBJECTS) + " " + any(FOR_WHOM);
        if (row.from().size() != 1 || row.title().contains(";") || !doubled(row, second)) {
            return;
        }
        rows.add(
                at + 1,
                new Row(next++, row.from(), row.section(), row.number() + "а", second, row.deadline(), row.bodies()));
    }

    private boolean doubled(Row row, String second) {
        long origin = row.from().iterator().next();
        Row was = old.stream().filter(it -> it.id() == origin).findFirst().orElseThrow();
        if (heirs(origin).size() > 1 || was.title().contains(";")) {
            return false;
        }
        String title = was.title() + "; " + lower(second);
        old.set(old.indexOf(was), was.with(was.section(), was.number(), title, was.deadline()));
        return true;
    }

    private void merge() {
        int at = dice.nextInt(rows.size() - 1);
        Row one = rows.get(at);
        Row other = rows.get(at + 1);
        Set<Long> from = new LinkedHashSet<>(one.from());
        from.addAll(other.from());
        String title = one.title() + (dice.nextBoolean() ? "; " : " и ") + lower(other.title());
        rows.set(at, new Row(one.id(), from, one.section(), one.number(), title, one.deadline(), one.bodies()));
        rows.remove(at + 1);
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private void add() {
        int at = anyRow();
        rows.add(at, fresh(rows.get(at).section(), rows.get(at).number() + "н"));
    }

    private void changeDeadline() {
        int at = anyRow();
        Row row = rows.get(at);
        rows.set(at, row.with(row.section(), row.number(), row.title(), any(DEADLINES)));
    }

    /** The two that are most alike change places and numbers. */
    private void swapAlike() {
        int one = anyRow();
        int twin = one;
        double most = 0;
        Shingles titles = new Shingles(rows.stream().map(Row::title).toList());
        for (int at = 0; at < rows.size(); at++) {
            if (at != one && titles.alike(one, at) > most) {
                most = titles.alike(one, at);
                twin = at;
            }
        }
        Row first = rows.get(one);
        Row second = rows.get(twin);
        rows.set(one, second.with(first.section(), first.number(), second.title(), second.deadline()));
        rows.set(twin, first.with(second.section(), second.number(), first.title(), first.deadline()));
    }

    /** How a row of either plan reads, for a failing test. */
    static String line(@Nullable MatchText text) {
        return text == null ? "—" : text.number() + " " + text.title() + " | " + text.deadline();
    }
}
