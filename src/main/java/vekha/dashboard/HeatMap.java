package vekha.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/**
 * Per cent of execution at a glance. Sections by schools for one roadmap, roadmaps by schools for several, with their sections
 * beneath them where it is to be told finely, and programmes by municipalities for the one who sees more than one municipality.
 */
record HeatMap(Kind kind, List<Column> columns, List<Row> rows, List<Square> sums, Square all) {

    enum Kind {
        SECTIONS("section", "school"),
        ROADMAPS("roadmap", "school"),
        TERRITORIES("programme", "territory");

        private final String down;
        private final String across;

        Kind(String down, String across) {
            this.down = down;
            this.across = across;
        }
    }

    /**
     * @param brief name short enough for the head of a column
     * @param address page of the school, or the head's page narrowed to the municipality
     */
    record Column(String brief, String name, String address) {}

    /** @param band the sum of the rows beneath it: a roadmap over its sections */
    record Row(@Nullable String name, @Nullable String address, List<Square> squares, Square sum, boolean band) {

        public String cells() {
            Markup markup = new Markup();
            squares.forEach(square -> markup.square(square.ground(), square));
            return markup.square("sum", sum).toString();
        }
    }

    /**
     * One number of the map.
     *
     * @param address the rows the per cent is made of, {@code lateAddress} the overdue ones
     */
    record Square(Tally tally, String address, String lateAddress) {

        static Square of(Tally tally, Rows rows) {
            return new Square(tally, rows.state("due"), rows.state("overdue"));
        }

        /** Class of the ground: «h1c» below 60 per cent to «h5c» from 95, «void» as long as nothing is due. */
        public String ground() {
            Integer percent = tally.percent();
            if (percent == null) {
                return "void";
            }
            return percent < 60 ? "h1c" : percent < 75 ? "h2c" : percent < 85 ? "h3c" : percent < 95 ? "h4c" : "h5c";
        }
    }

    /** The last row: the columns' sums. */
    public String sumCells() {
        Markup markup = new Markup();
        sums.forEach(square -> markup.square("sum", square));
        return markup.square("sum", all).toString();
    }

    /**
     * What a row or a column is about; without a number for measures that stand in no section.
     *
     * @param what the condition its rows are narrowed by
     * @param plan place of the roadmap under which it stands
     */
    private record Key(
            String what,
            int plan,
            int place,
            String name,
            @Nullable Long id) implements Comparable<Key> {

        static Key of(String what, String name, long id) {
            return new Key(what, 0, 0, name, id);
        }

        @Override
        public int compareTo(Key other) {
            int order = Integer.compare(plan, other.plan);
            order = order != 0 ? order : Integer.compare(place, other.place);
            order = order != 0 ? order : compareNames(other);
            return order != 0 ? order : Long.compare(number(), other.number());
        }

        /** Schools are listed by their numbers; other names may hold a number that means nothing. */
        private int compareNames(Key other) {
            return what.equals("school") ? label().compareTo(other.label()) : name.compareTo(other.name);
        }

        SchoolLabel label() {
            return new SchoolLabel(name);
        }

        private long number() {
            return id == null ? -1 : id;
        }
    }

    /**
     * @param rows the rows behind the whole page
     * @param fine of several roadmaps in one municipality the sections, too
     */
    static HeatMap of(Plans plans, List<Cell> cells, Rows rows, boolean fine) {
        boolean several = plans.territoryNumbers().length > 1;
        boolean sections = fine || plans.numbers().length == 1;
        Kind kind = several ? Kind.TERRITORIES : sections ? Kind.SECTIONS : Kind.ROADMAPS;
        return new Maker(kind, plans, rows).map(cells);
    }

    private static final class Maker {

        private final Kind kind;
        private final Plans plans;
        private final Map<Long, Plans.Plan> byNumber = new HashMap<>();
        private final Map<Long, Integer> places = new HashMap<>();
        private final Rows rows;

        Maker(Kind kind, Plans plans, Rows rows) {
            this.kind = kind;
            this.plans = plans;
            this.rows = rows;
            for (Plans.Plan plan : plans.shown()) {
                places.put(plan.id(), places.size());
                byNumber.put(plan.id(), plan);
            }
        }

        HeatMap map(List<Cell> cells) {
            Set<Key> columns = new TreeSet<>();
            Map<Key, List<Cell>> byRow = new TreeMap<>();
            for (Cell cell : cells) {
                Key column = across(cell);
                if (column != null) {
                    columns.add(column);
                }
                down(cell)
                        .forEach(key -> byRow.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(cell));
            }
            List<Row> lines = new ArrayList<>();
            byRow.forEach((key, its) -> lines.add(row(key, its, columns)));
            return new HeatMap(
                    kind,
                    columns.stream().map(this::column).toList(),
                    lines,
                    squares(cells, columns, rows),
                    Square.of(sum(cells), rows));
        }

        private Column column(Key key) {
            String name = key.name();
            return kind == Kind.TERRITORIES
                    ? new Column(name, name, rows.page("territory", key.number()))
                    : new Column(key.label().brief(), name, "/schools/" + key.id());
        }

        private Row row(Key key, List<Cell> cells, Set<Key> columns) {
            Rows narrowed = key.id() == null
                    ? rows.where("roadmap", cells.get(0).roadmap()).where("section", 0)
                    : rows.where(key.what(), key.id());
            String address = key.what().equals("section") ? null : rows.page(key.what(), key.number());
            return new Row(
                    key.id() == null ? null : key.name(),
                    address,
                    squares(cells, columns, narrowed),
                    Square.of(sum(cells), narrowed),
                    kind == Kind.SECTIONS && key.what().equals("roadmap"));
        }

        private List<Square> squares(List<Cell> cells, Set<Key> columns, Rows rows) {
            Map<Key, Tally> tallies = new HashMap<>();
            for (Cell cell : cells) {
                Key column = across(cell);
                if (column != null) {
                    tallies.merge(column, cell.tally(), Tally::plus);
                }
            }
            return columns.stream()
                    .map(column -> Square.of(
                            tallies.getOrDefault(column, Tally.NONE), rows.where(kind.across, column.number())))
                    .toList();
        }

        private static Tally sum(List<Cell> cells) {
            return cells.stream().map(Cell::tally).reduce(Tally.NONE, Tally::plus);
        }

        private @Nullable Key across(Cell cell) {
            if (kind == Kind.TERRITORIES) {
                Plans.Plan plan = plan(cell);
                return Key.of(kind.across, plan.territoryName(), plan.territory());
            }
            Cell.SchoolOf school = cell.school();
            return school == null ? null : Key.of(kind.across, school.label().name(), school.id());
        }

        private List<Key> down(Cell cell) {
            return switch (kind) {
                case SECTIONS -> byNumber.size() == 1 ? List.of(section(cell)) : List.of(roadmap(cell), section(cell));
                case ROADMAPS -> List.of(roadmap(cell));
                case TERRITORIES ->
                    plans.programmesOf(plan(cell)).entrySet().stream()
                            .map(programme -> Key.of(kind.down, programme.getValue(), programme.getKey()))
                            .toList();
            };
        }

        /** Before its sections. */
        private Key roadmap(Cell cell) {
            return new Key("roadmap", place(cell), Integer.MIN_VALUE, plan(cell).title(), cell.roadmap());
        }

        private Key section(Cell cell) {
            Cell.SectionOf section = cell.section();
            return section == null
                    ? new Key("section", place(cell), Integer.MAX_VALUE, "", null)
                    : new Key("section", place(cell), section.place(), section.name(), section.id());
        }

        private int place(Cell cell) {
            return places.getOrDefault(cell.roadmap(), 0);
        }

        private Plans.Plan plan(Cell cell) {
            return Objects.requireNonNull(byNumber.get(cell.roadmap()));
        }
    }
}
