package vekha.paper.blank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.directory.SchoolQueries;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteEach;
import vekha.execution.Mark;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Words;

/** Gives blanks out, says what one that came back would mark and what stands against it, and marks what was chosen. */
@Service
public class Blanks {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Characters of one cell. */
    private static final int LONGEST = 2_000;

    private final BlankQueries queries;
    private final SchoolQueries schools;
    private final BlankKey key;
    private final CompleteEach complete;
    private final Words words;
    private final Clock clock;

    Blanks(BlankQueries queries, SchoolQueries schools, BlankKey key, CompleteEach complete, Words words, Clock clock) {
        this.queries = queries;
        this.schools = schools;
        this.key = key;
        this.complete = complete;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A row that came back.
     *
     * @param now how it stands now; nothing when it is none of the school's
     * @param conflict why it cannot be marked
     */
    public record Line(
            FilledRow filled,
            @Nullable BlankRow now,
            @Nullable String conflict) {

        public boolean isFree() {
            return conflict == null;
        }
    }

    /** @throws vekha.foundation.NotVisibleException when there is no such school for the actor; 403 when he does not mark there */
    public SchoolQueries.Facts school(Actor actor, SchoolId school) {
        SchoolQueries.Facts facts = schools.facts(actor, school);
        Actor.require(actor.plansIn(facts.territoryId())
                || (actor.role().caresForSchools() && actor.schools().contains(school)));
        return facts;
    }

    /** What the school has to report in the period, as far as the actor may mark it. */
    public List<BlankRow> rows(SchoolId school, Period period, Actor actor) {
        return queries.rows(actor, school, period, actor.today(clock));
    }

    /** The blank to be filled in; its rows are signed for this school. */
    public byte[] file(SchoolId school, String title, List<BlankRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<BlankFile.Signed> signed = rows.stream()
                .map(row -> new BlankFile.Signed(row, key.sign(school, new BlankKey.Row(row.id(), row.version()))))
                .toList();
        BlankFile.write(title, signed, words, out);
        return out.toByteArray();
    }

    /** @throws RefusedException when the file is no blank */
    public List<Line> look(Actor actor, SchoolId school, InputStream file) throws IOException {
        return look(actor, school, BlankFile.read(file.readNBytes(BlankFile.MOST_BYTES + 1)));
    }

    /** What came back beside what is there now; nothing is marked yet. */
    public List<Line> look(Actor actor, SchoolId school, List<FilledRow> filled) {
        List<BlankKey.@Nullable Row> signed = new ArrayList<>();
        filled.forEach(row -> signed.add(key.read(school, row.signed()).orElse(null)));
        Set<CheckpointId> ids = new HashSet<>();
        signed.stream().filter(Objects::nonNull).forEach(row -> ids.add(row.checkpoint()));
        Map<CheckpointId, BlankRow> now = queries.now(actor, school, ids, actor.today(clock));
        Set<CheckpointId> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < filled.size(); at++) {
            BlankKey.@Nullable Row row = signed.get(at);
            @Nullable BlankRow current = row == null ? null : now.get(row.checkpoint());
            @Nullable String conflict = conflict(row, current);
            if (conflict == null && !seen.add(Objects.requireNonNull(row).checkpoint())) {
                conflict = words.text("blank.conflict.twice");
            }
            lines.add(new Line(filled.get(at), current, conflict == null ? unfit(actor, filled.get(at)) : conflict));
        }
        return lines;
    }

    /**
     * All of them or none.
     *
     * @return how many were marked
     * @throws StaleException when something stands against one of them by now
     */
    public int mark(Actor actor, SchoolId school, List<FilledRow> chosen) {
        Map<CheckpointId, CompleteEach.Filled> marks = new LinkedHashMap<>();
        for (Line line : look(actor, school, chosen)) {
            BlankRow now = line.now();
            if (now == null || !line.isFree()) {
                throw new StaleException();
            }
            marks.put(now.id(), new CompleteEach.Filled(now.version(), mark(line.filled())));
        }
        complete.by(actor, marks);
        return marks.size();
    }

    private @Nullable String conflict(BlankKey.@Nullable Row row, @Nullable BlankRow now) {
        if (row == null) {
            return words.text("blank.conflict.signature");
        }
        if (now == null) {
            return words.text("blank.conflict.gone");
        }
        BlankRow.Marked marked = now.marked();
        if (marked != null) {
            return words.text("blank.conflict.marked", words.day(marked.on()), marked.by());
        }
        if (!now.open()) {
            return words.text(
                    now.state().equals("not-required") ? "blank.conflict.not-required" : "blank.conflict.closed");
        }
        return now.version() == row.version() ? null : words.text("blank.conflict.changed");
    }

    private @Nullable String unfit(Actor actor, FilledRow row) {
        if (row.longest() > LONGEST) {
            return words.text("blank.conflict.long", LONGEST);
        }
        if (row.day() != null && day(row.day()) == null) {
            return words.text("blank.conflict.day", row.day());
        }
        RefusedException refused = complete.refusal(actor, mark(row));
        return refused == null
                ? null
                : words.text(refused.messageKey(), refused.arguments().toArray());
    }

    private static Mark mark(FilledRow row) {
        return new Mark(row.day() == null ? null : day(row.day()), row.note(), row.document(), row.actual(), List.of());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed, TYPED);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
