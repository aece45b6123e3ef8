package vekha.execution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.execution.Actual;
import vekha.execution.CheckpointRow;
import vekha.execution.EvidenceItem;
import vekha.execution.Standing;
import vekha.foundation.Words;

/** The words beside a checkpoint: its badge, the next useful thing, its date; {@code @rows} in templates. */
@Component("rows")
public class RowWords {

    private final Words words;

    RowWords(Words words) {
        this.words = words;
    }

    /** All texts of a line. */
    RowView view(CheckpointRow row) {
        CheckpointRow.Place place = row.place();
        CheckpointRow.@Nullable LastMark last = row.last();
        boolean reported = row.standing() == Standing.REPORTED;
        boolean returned = row.standing() == Standing.RETURNED;
        List<EvidenceItem> evidence = last == null || returned ? List.of() : last.evidence();
        String who = place.who() == null ? words.text("work.nobody") : place.who();
        return new RowView(
                row.id().value(),
                row.version(),
                place.title(),
                place.number(),
                place.number() == null ? "" : words.text("work.number", place.number()),
                who,
                place.roadmapTitle(),
                row.standing().code(),
                badge(row),
                orNull(note(row)),
                date(row),
                orNull(moved(row)),
                orNull(figures(row)),
                dueOf(row),
                orNull(noteOf(row)),
                row.dates().due(),
                row.isOpen(),
                reported,
                last != null && last.own(),
                last == null || !returned ? null : remark(last),
                last == null ? null : last.what(),
                last == null
                        ? null
                        : words.text(
                                "verifications.by",
                                last.by(),
                                when(last.at(), row.dates().today())),
                row.said() == 0 ? null : words.count(row.said(), "row.comment"),
                evidence,
                reported && evidence.isEmpty(),
                words.text("work.tick", place.title(), who),
                words.text("work.pick", place.title(), who));
    }

    private String remark(CheckpointRow.LastMark last) {
        return words.text(
                "work.remark",
                Objects.requireNonNullElse(last.remark(), ""),
                Objects.requireNonNullElse(last.verifier(), ""));
    }

    List<RowView> views(List<CheckpointRow> rows) {
        return rows.stream().map(this::view).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** «Сегодня» where it is due today, else the word of its state. */
    public String badge(CheckpointRow row) {
        boolean today = row.standing() == Standing.SOON && row.dates().isDueToday();
        return words.text(today ? "state.today" : "state." + row.standing().code());
    }

    /** «27 дней», «через 5 дней», «вернули вчера». */
    public String note(CheckpointRow row) {
        CheckpointRow.Dates dates = row.dates();
        return switch (row.standing()) {
            case OVERDUE -> words.count(dates.distance(), "work.day");
            case SOON, PLANNED ->
                dates.isDueToday() ? "" : words.text("row.in", words.count(dates.distance(), "work.day"));
            case WAITS -> words.text("row.no-date");
            case RETURNED ->
                row.last() == null
                        ? ""
                        : words.text("row.returned", when(row.last().verified(), dates.today()));
            case REPORTED ->
                row.last() == null
                        ? ""
                        : words.text("row.reported", when(row.last().at(), dates.today()));
            case ACCEPTED, NOT_REQUIRED -> "";
        };
    }

    /** The day it is due or was done: «до 31.01.2023», «25.01.2023 (+5 дней)». */
    public String date(CheckpointRow row) {
        CheckpointRow.Dates dates = row.dates();
        if (row.standing() == Standing.WAITS) {
            return row.deadline();
        }
        if (row.standing() == Standing.REPORTED || row.standing() == Standing.ACCEPTED) {
            return done(dates);
        }
        return dates.due() == null ? "" : due(dates.due(), dates.isOneDay() || dates.isDueToday());
    }

    /** Only when it is due, whatever has been done: for a column of due dates. */
    public String dueOf(CheckpointRow row) {
        return row.dates().due() == null
                ? row.deadline()
                : due(row.dates().due(), row.dates().isOneDay());
    }

    /** Beneath the badge in a list: what {@link #note} says, or when it was done. */
    public String noteOf(CheckpointRow row) {
        return row.dates().done() == null ? note(row) : words.text("row.done", done(row.dates()));
    }

    /** «перенесено с 20.01.2023», or nothing. */
    public String moved(CheckpointRow row) {
        if (row.dates().missed() != null) {
            return words.text("row.missed", words.day(row.dates().missed()));
        }
        return row.dates().isMoved()
                ? words.text("row.moved", words.day(row.dates().firstDue()))
                : "";
    }

    /** «план 100 %, факт 25 из 26 чел. (96,2 %)», or the half that is known, or nothing. */
    public String figures(CheckpointRow row) {
        CheckpointRow.@Nullable LastMark last = row.last();
        @Nullable Actual actual = last == null || row.standing() == Standing.RETURNED ? null : last.actual();
        String plan = row.target() == null ? "" : words.text("figures.plan", Actual.plain(row.target()));
        String fact = actual == null ? "" : words.text("figures.fact", actual(actual));
        return plan.isEmpty() || fact.isEmpty() ? plan + fact : words.text("figures.both", plan, fact);
    }

    /** «96 %», «25 из 26 чел. (96,2 %)». */
    public String actual(Actual actual) {
        String value = Actual.plain(actual.value());
        if (actual.unit() == Actual.Unit.PERCENT) {
            return words.text("figures.percent", value);
        }
        return actual.of() == null
                ? words.text("figures.people", value)
                : words.text(
                        "figures.people-of",
                        value,
                        Actual.plain(actual.of()),
                        Actual.plain(Objects.requireNonNull(actual.percent())));
    }

    public String due(@Nullable LocalDate due, boolean oneDay) {
        if (due == null) {
            return words.text("row.no-date");
        }
        return oneDay ? words.day(due) : words.text("row.until", words.day(due));
    }

    /** «сегодня», «вчера», else the day. */
    public String when(@Nullable LocalDate day, LocalDate today) {
        if (today.equals(day)) {
            return words.text("row.today");
        }
        return today.minusDays(1).equals(day) ? words.text("row.yesterday") : words.day(day);
    }

    private String done(CheckpointRow.Dates dates) {
        String day = words.day(dates.done());
        return dates.late() == 0 ? day : words.text("row.late", day, words.count(dates.late(), "work.day"));
    }
}
