package vekha.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Words;

/**
 * The municipalities of a region side by side, in the order the reader asked for, and the region's own plans apart; or the regions
 * of the country.
 *
 * @param region null on the country's page
 * @param visible the territories whose rows the reader may open
 * @param looking whether the reader has the head's page
 */
record RegionPage(
        @Nullable Place region, List<Place> places, Tally all, Order order, Set<TerritoryId> visible, boolean looking) {

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
        PERCENT(Comparator.comparing(it -> it.tally().percent(), Comparator.nullsFirst(Comparator.naturalOrder()))),
        OVERDUE(Comparator.comparingInt(it -> it.tally().overdue())),
        DUE(Comparator.comparingInt(it -> it.tally().due())),
        ACCEPTED(Comparator.comparingInt(it -> it.tally().accepted())),
        WAITS(Comparator.comparingInt(it -> it.tally().waits())),
        ROADMAPS(Comparator.comparingInt(Place::roadmaps)),
        MEASURES(Comparator.comparingInt(Place::measures)),
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

    /** In which order the rows stand. */
    record Order(Column column, boolean down) {

        static Order of(@Nullable String key, boolean down) {
            return new Order(Column.of(key), down);
        }

        private Comparator<Place> comparator() {
            return (down ? column.order.reversed() : column.order)
                    .thenComparing(Column.NAME.order)
                    .thenComparing(Place::id);
        }
    }

    /** A heading that sorts: the present one the other way round. */
    public record Heading(String key, String href, @Nullable String sorted) {}

    /** The region of the reader. */
    static RegionPage own(List<Place> all, Order order, Actor actor) {
        return page(all, order, actor.territories(), true);
    }

    /** A region as the country's page opens it. */
    static RegionPage one(List<Place> all, Order order, Actor actor) {
        return page(all, order, actor.territories(), false);
    }

    /** Every number leads to the municipalities it is the sum of. */
    static RegionPage country(List<Place> regions, Order order) {
        return page(null, regions, order, Set.of(), false);
    }

    private static RegionPage page(List<Place> all, Order order, Set<TerritoryId> visible, boolean looking) {
        return page(
                all.stream().filter(Place::region).findFirst().orElse(null),
                all.stream().filter(it -> !it.region()).toList(),
                order,
                visible,
                looking);
    }

    private static RegionPage page(
            @Nullable Place region, List<Place> places, Order order, Set<TerritoryId> visible, boolean looking) {
        return new RegionPage(
                region,
                places.stream().sorted(order.comparator()).toList(),
                places.stream().map(Place::tally).reduce(Tally.NONE, Tally::plus),
                order,
                visible,
                looking);
    }

    public boolean isCountry() {
        return region == null && !looking;
    }

    /** Whether the reader may open what belongs to the region itself. */
    public boolean isOpen() {
        return region != null && visible.contains(new TerritoryId(region.id()));
    }

    public List<Heading> headings() {
        return List.of(Column.values()).stream().map(this::heading).toList();
    }

    private Heading heading(Column column) {
        boolean now = column == order.column();
        boolean next = now ? !order.down() : column != Column.NAME;
        String here = looking
                ? "/region?sort="
                : region == null ? "/regions?sort=" : "/regions?region=" + region.id() + "&sort=";
        return new Heading(
                column.key(),
                here + column.key() + (next ? "&down=true" : ""),
                now ? (order.down() ? "descending" : "ascending") : null);
    }

    /** Those whose plans follow a plan or template of the region. */
    public List<Place> followers() {
        return places.stream().filter(it -> it.ofRegion() > 0).toList();
    }

    public int roadmaps() {
        return places.stream().mapToInt(Place::roadmaps).sum();
    }

    /** The rows of the table, in the order of its columns; what is looked for first stands beside the name, a phone shows no more. */
    public String rows(Words words) {
        Markup markup = new Markup();
        places.forEach(place -> row(markup, place, words));
        return markup.toString();
    }

    private void row(Markup markup, Place place, Words words) {
        Rows rows = Rows.ALL.where("territory", place.id());
        Tally tally = place.tally();
        boolean open = visible.contains(new TerritoryId(place.id()));
        String plans = open ? "/roadmaps?state=APPROVED&territory=" + place.id() : null;
        markup.name(place.name(), page(place, open), null)
                .pole(Pole.of(tally))
                .percent(tally, address(place, open, rows, "due"))
                .overdue(tally.overdue(), address(place, open, rows, "overdue"))
                .ratio(tally, address(place, open, rows, "done"), address(place, open, rows, "due"))
                .number(tally.accepted(), address(place, open, rows, "accepted"))
                .number(tally.waits(), address(place, open, rows, "waits"))
                .number(place.roadmaps(), isCountry() ? page(place, open) : plans)
                .number(place.measures(), isCountry() ? page(place, open) : plans)
                .text(place.lastAct() == null ? "—" : words.day(place.lastAct()))
                .endRow();
    }

    private @Nullable String page(Place place, boolean open) {
        if (isCountry()) {
            return "/regions?region=" + place.id();
        }
        return looking
                ? "/dashboard?territory=" + place.id()
                : open ? "/roadmaps?state=APPROVED&territory=" + place.id() : null;
    }

    private @Nullable String address(Place place, boolean open, Rows rows, String state) {
        return isCountry() ? page(place, open) : open ? rows.state(state) : null;
    }
}
