package vekha.roadmap;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.foundation.NotVisibleException;

/** Reads what a plan said at any time; whoever asks has checked before that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
public class PlanVersions {

    private static final String EDITIONS = """
            select e.number, e.order_number, e.order_date, e.order_issuer, e.order_signed_by, e.order_controller, e.approved_at,
                   p.name, e.amendment_id
            from edition e join person p on p.id = e.approved_by where e.roadmap_id = ? order by e.number desc""";
    private static final String ACTS = """
            select e.at, e.act, e.subjects[1] as subject, e.before::text as before, e.undo::text as undo
            from journal_entry e where e.subjects @> array[:subject::text] and e.at > :after and e.at <= :until
            order by e.at desc, e.id desc""";

    private final JdbcClient jdbc;
    private final VersionReader reader;
    private final JsonMapper json;

    PlanVersions(JdbcClient jdbc, VersionReader reader, JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.json = json;
    }

    /**
     * What an order approved.
     *
     * @param amendment the draft it was, unless it is the first one
     */
    public record Edition(
            int number,
            Order order,
            Instant approvedAt,
            String approvedBy,
            @Nullable RoadmapId amendment) {}

    /**
     * A plan on some day.
     *
     * @param edition the edition in force that day, or none while it was a draft
     * @param retraced put together from the journal: the words are certain, the order of the rows is the later one
     */
    public record Found(PlanVersion version, @Nullable Edition edition, boolean retraced) {}

    /** The newest first. */
    public List<Edition> editions(RoadmapId roadmap) {
        return jdbc.sql(EDITIONS)
                .param(roadmap.value())
                .query((row, number) -> new Edition(
                        row.getInt("number"),
                        new Order(
                                row.getString("order_number"),
                                row.getObject("order_date", LocalDate.class),
                                row.getString("order_issuer"),
                                row.getString("order_signed_by"),
                                row.getString("order_controller")),
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("name"),
                        row.getObject("amendment_id", Long.class) == null
                                ? null
                                : new RoadmapId(row.getLong("amendment_id"))))
                .list();
    }

    /** @throws NotVisibleException when there is no such edition */
    public PlanVersion edition(RoadmapId roadmap, int number) {
        return jdbc.sql("select content::text from edition where roadmap_id = ? and number = ?")
                .params(roadmap.value(), number)
                .query((row, at) -> reader.read(row.getString(1)))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /** As it stands now, whatever its state. */
    public PlanVersion now(RoadmapId roadmap) {
        return reader.read(content(roadmap, false));
    }

    /** The edition in force at the end of that day; before the first order the draft as the journal lets it be told. */
    public Optional<Found> on(RoadmapId roadmap, LocalDate day, ZoneId zone) {
        List<Edition> editions = editions(roadmap);
        for (Edition edition : editions) {
            LocalDate ordered = edition.order().date();
            if (ordered != null && !ordered.isAfter(day)) {
                return Optional.of(new Found(edition(roadmap, edition.number()), edition, false));
            }
        }
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant created = jdbc.sql("select created_at from roadmap where id = ?")
                .param(roadmap.value())
                .query((row, at) -> row.getTimestamp(1).toInstant())
                .single();
        if (!created.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(new Found(retraced(roadmap, editions, end), null, true));
    }

    /** From the first edition, or from what stands there now, back through the acts that came after that moment. */
    private PlanVersion retraced(RoadmapId roadmap, List<Edition> editions, Instant end) {
        Edition first = editions.isEmpty() ? null : editions.get(editions.size() - 1);
        Instant until = first == null ? Instant.parse("9999-01-01T00:00:00Z") : first.approvedAt();
        VersionBack back = new VersionBack(
                first == null ? now(roadmap) : edition(roadmap, first.number()),
                reader.read(content(roadmap, true)),
                reader);
        jdbc.sql(ACTS)
                .param("subject", "roadmap:" + roadmap)
                .param("after", Timestamp.from(end))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    back.undo(
                            row.getString("act"),
                            row.getString("subject"),
                            tree(row.getString("before")),
                            tree(row.getString("undo")));
                });
        return back.version();
    }

    private JsonNode tree(@Nullable String text) {
        return json.readTree(text == null ? "{}" : text);
    }

    private String content(RoadmapId roadmap, boolean trash) {
        return jdbc.sql("select (" + Editions.CONTENT + ")::text from roadmap r where r.id = :roadmap")
                .param("trash", trash)
                .param("roadmap", roadmap.value())
                .query(String.class)
                .single();
    }
}
