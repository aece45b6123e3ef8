package vekha.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Words;

/** The municipalities of a region side by side, in the order the reader asked for; the region's own plans stand apart. */
record RegionPage(@Nullable Place region, List<Place> places, Tally all, Column sort, boolean descending) {

    /**
     * What one territory's plans in force have come to.
     *
     * @param ofRegion how many of them were made of a plan or template of the region
     */
    record Place(
            long id,
            String name,
            boolean region,
            int roadmaps,
            int measures,
            int ofRegion,
            Tally tally,
            @Nullable LocalDate lastAct) {}

    /** A column of the table; whoever sorts by numbers wants the largest first. */
    enum Column {
        NAME(Comparator.comparing(Place::name, String.CASE_INSENSITIVE_ORDER)),
        ROADMAPS(Comparator.comparingInt(Place::roadmaps)),
        MEASURES(Comparator.comparingInt(Place::measures)),
        DUE(Comparator.comparingInt(it -> it.tally().due())),
        DONE(Comparator.comparingInt(it -> it.tally().done())),
        ACCEPTED(Comparator.comparingInt(it -> it.tally().accepted())),
        OVERDUE(Comparator.comparingInt(it -> it.tally().overdue())),
        WAITS(Comparator.comparingInt(it -> it.tally().waits())),
        PERCENT(Comparator.comparing(it -> it.tally().percent(), Comparator.nullsFirst(Comparator.naturalOrder()))),
        ACT(Comparator.comparing(Place::lastAct, Comparator.nullsFirst(Comparator.naturalOrder())));

        private final Comparator<Place> order;

        Column(Comparator<Place> order) {
            this.order = order;
        }

        /** As it stands in the address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Column of(@Nullable String key) {
            for (Column column : values()) {
                if (column.key().equals(key)) {
                    return column;
                }
            }
            return NAME;
        }
    }

    /** A heading that sorts: the present one the other way round. */
    public record Heading(String key, String href, @Nullable String sorted) {}

    static RegionPage of(List<Place> all, Column sort, boolean descending) {
        List<Place> places = all.stream().filter(it -> !it.region()).toList();
        Comparator<Place> order = descending ? sort.order.reversed() : sort.order;
        return new RegionPage(
                all.stream().filter(Place::region).findFirst().orElse(null),
                places.stream()
                        .sorted(order.thenComparing(Column.NAME.order).thenComparing(Place::id))
                        .toList(),
                places.stream().map(Place::tally).reduce(Tally.NONE, Tally::plus),
                sort,
                descending);
    }

    public List<Heading> headings() {
        return List.of(Column.values()).stream().map(this::heading).toList();
    }

    private Heading heading(Column column) {
        boolean now = column == sort;
        boolean next = now ? !descending : column != Column.NAME;
        return new Heading(
                column.key(),
                "/region?sort=" + column.key() + (next ? "&down=true" : ""),
                now ? (descending ? "descending" : "ascending") : null);
    }

    /** Those whose plans follow a plan or template of the region. */
    public List<Place> followers() {
        return places.stream().filter(it -> it.ofRegion() > 0).toList();
    }

    public int roadmaps() {
        return places.stream().mapToInt(Place::roadmaps).sum();
    }

    /** The rows of the table. */
    public String rows(Words words) {
        Markup markup = new Markup();
        places.forEach(place -> row(markup, place, words));
        return markup.toString();
    }

    private static void row(Markup markup, Place place, Words words) {
        Rows rows = Rows.ALL.where("territory", place.id());
        Tally tally = place.tally();
        markup.name(place.name(), "/dashboard?territory=" + place.id(), null)
                .number(place.roadmaps(), "/roadmaps?state=APPROVED&territory=" + place.id())
                .number(place.measures(), null)
                .number(tally.due(), rows.state("due"))
                .number(tally.done(), rows.state("done"))
                .number(tally.accepted(), rows.state("accepted"))
                .overdue(tally.overdue(), rows.state("overdue"))
                .number(tally.waits(), rows.state("waits"))
                .percent(tally, rows)
                .text(place.lastAct() == null ? "—" : words.day(place.lastAct()))
                .pole(Pole.of(tally))
                .endRow();
    }
}
