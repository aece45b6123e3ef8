package vekha.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.foundation.Subject;

/** Tells the history of a thing; whoever asks has checked before that it may be seen. */
@Repository
@Transactional(readOnly = true)
public class JournalQueries {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final String HISTORY = """
            select e.at, p.name, e.act, e.subjects, e.before::text, e.after::text, e.cause
            from (select * from journal_entry e where e.subjects @> array[:subject::text] %s order by e.at desc, e.id desc limit :most) e
            left join person p on p.id = e.person_id order by e.at desc, e.id desc""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JournalQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last acts about a thing, newest first. */
    public List<JournalEntry> history(Subject subject, ZoneId zone, int most) {
        return jdbc.sql(HISTORY.formatted(""))
                .param("subject", subject.toString())
                .param("most", most)
                .query((row, number) -> entry(row, zone))
                .list();
    }

    /** Of these acts the last ones since a moment. */
    public List<JournalEntry> history(Subject subject, ZoneId zone, int most, Set<String> acts, Instant since) {
        return jdbc.sql(HISTORY.formatted("and e.act = any(:acts) and e.at >= :since"))
                .param("subject", subject.toString())
                .param("most", most)
                .param("acts", acts.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> entry(row, zone))
                .list();
    }

    private JournalEntry entry(ResultSet row, ZoneId zone) throws SQLException {
        return new JournalEntry(
                LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), zone),
                row.getString("name"),
                row.getString("act"),
                Subject.read((String[]) row.getArray("subjects").getArray()),
                changes(row.getString("before"), row.getString("after")),
                row.getString("cause"),
                null);
    }

    private List<JournalEntry.Change> changes(@Nullable String before, @Nullable String after) {
        JsonNode was = json.readTree(before == null ? "{}" : before);
        JsonNode is = json.readTree(after == null ? "{}" : after);
        Set<String> fields = new LinkedHashSet<>(is.propertyNames());
        fields.addAll(was.propertyNames());
        List<JournalEntry.Change> changes = new ArrayList<>();
        for (String field : fields) {
            String old = value(was.get(field));
            String now = value(is.get(field));
            if (!Objects.equals(old, now)) {
                changes.add(new JournalEntry.Change(field, old, now));
            }
        }
        return changes;
    }

    private static @Nullable String value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(Objects.toString(value(part), "")));
            return String.join(", ", parts);
        }
        return text(node.asString());
    }

    /** A day as people here read it; all else as it is, also a number that only looks like a day. */
    private static String text(String value) {
        try {
            return ISO_DAY.matcher(value).matches() ? LocalDate.parse(value).format(DAY) : value;
        } catch (DateTimeException noDay) {
            return value;
        }
    }
}
