package vekha.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells where the measures of an amendment come from and which marks wait for a decision; a few statements for all. */
@Repository
@Transactional(readOnly = true)
public class AmendmentQueries {

    private static final String ORIGINS = """
            select m.id, m.origin_id, m.origin_kind from measure m
            where m.roadmap_id = ? and m.deleted_at is null and m.origin_id is not null order by m.position, m.id""";
    private static final String MERGED = """
            select x.origin_id, x.measure_id from measure_merged x join measure m on m.id = x.measure_id
            where m.roadmap_id = ? and m.deleted_at is null order by x.origin_id, x.measure_id""";
    private static final String MARKS = """
            select c.id, o.id as measure, coalesce(s.short_name, b.short_name) as who, c.due_on, c.done_on, c.state,
                   (%s) as decided, d.measure_id as target
            from %s order by o.position, o.id, c.due_on, coalesce(s.short_name, b.short_name) collate by_number, c.id""".formatted(
                    Amendments.DECIDED,
                    Amendments.OPEN_MARKS.replace(
                            "left join mark_decision",
                            "left join school s on s.id = c.school_id left join responsible_body b on b.id = c.body_id\n"
                                    + "left join mark_decision"));

    private final JdbcClient jdbc;

    AmendmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure of the amendment and the one it comes from. */
    public record Link(long measure, long origin, Origin kind) {}

    /**
     * A mark that does not simply stay with its measure.
     *
     * @param state REPORTED, ACCEPTED or RETURNED
     * @param target the measure of the amendment that takes it over, if one does
     */
    public record OpenMark(
            long checkpoint,
            long measure,
            @Nullable String who,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            String state,
            boolean decided,
            @Nullable Long target) {}

    /** Where everything comes from. */
    public record Links(List<Link> all, Map<Long, Long> mergedInto) {

        /** The first one that continues a measure does; another that says so is a part of it. */
        public Map<Long, Link> byMeasure() {
            Map<Long, Link> links = new HashMap<>();
            Set<Long> continued = new HashSet<>();
            for (Link link : all) {
                boolean goesOn = link.kind().continues() && continued.add(link.origin());
                links.put(link.measure(), goesOn ? link : new Link(link.measure(), link.origin(), Origin.SPLIT));
            }
            return links;
        }

        /** Measures of the amendment that stem from an old one, or speak of it now. */
        public List<Long> heirs(long origin) {
            List<Long> heirs = new ArrayList<>();
            all.stream().filter(link -> link.origin() == origin).forEach(link -> heirs.add(link.measure()));
            Long into = mergedInto.get(origin);
            if (into != null && !heirs.contains(into)) {
                heirs.add(into);
            }
            return heirs;
        }

        /** Whether several measures stem from it. */
        public boolean isSplit(long origin) {
            return all.stream().filter(link -> link.origin() == origin).count() > 1;
        }

        public boolean isMergedInto(long measure) {
            return mergedInto.values().stream().anyMatch(into -> Objects.equals(into, measure));
        }
    }

    public Links links(RoadmapId amendment) {
        List<Link> all = jdbc.sql(ORIGINS)
                .param(amendment.value())
                .query((row, number) -> new Link(row.getLong(1), row.getLong(2), Origin.valueOf(row.getString(3))))
                .list();
        Map<Long, Long> merged = new HashMap<>();
        jdbc.sql(MERGED).param(amendment.value()).query(row -> {
            merged.putIfAbsent(row.getLong(1), row.getLong(2));
        });
        return new Links(all, merged);
    }

    public List<OpenMark> marks(RoadmapId amendment) {
        return jdbc.sql(MARKS)
                .param("amendment", amendment.value())
                .query((row, number) -> new OpenMark(
                        row.getLong("id"),
                        row.getLong("measure"),
                        row.getString("who"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("state"),
                        row.getBoolean("decided"),
                        row.getObject("target", Long.class)))
                .list();
    }
}
