package vekha.execution.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.execution.CheckpointRow;
import vekha.execution.EvidenceItem;
import vekha.execution.Standing;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;

/** Checkpoints as the rows of a file: what the lists say in words stands here as dates and numbers. */
@Component
class CheckpointColumns {

    private final Sheets sheets;
    private final RowWords texts;
    private final Words words;

    CheckpointColumns(Sheets sheets, RowWords texts, Words words) {
        this.sheets = sheets;
        this.texts = texts;
        this.words = words;
    }

    /** Hands over its rows one by one. */
    interface Source {
        void each(Consumer<CheckpointRow> taker);
    }

    Sheet sheet(String title, Source source) {
        return new Sheet(words.text(title), columns(), lines -> source.each(row -> line(lines, row)));
    }

    private List<Sheet.Column> columns() {
        return List.of(
                sheets.column("sheet.number", 9),
                sheets.column("checkpoints.col.measure", 60),
                sheets.column("checkpoints.by.roadmap", 40),
                sheets.column("checkpoints.by.school", 24),
                sheets.column("checkpoints.by.body", 24),
                sheets.column("sheet.deadline", 28),
                sheets.column("sheet.starts", 12),
                sheets.column("sheet.due", 12),
                sheets.column("sheet.first-due", 14),
                sheets.column("sheet.state", 16),
                sheets.column("sheet.overdue-days", 12),
                sheets.column("sheet.done", 12),
                sheets.column("sheet.late-days", 14),
                sheets.column("sheet.target", 10),
                sheets.column("sheet.actual", 18),
                sheets.column("sheet.what", 40),
                sheets.column("sheet.documents", 50),
                sheets.column("sheet.reporter", 26),
                sheets.column("sheet.reported", 12),
                sheets.column("sheet.verifier", 26),
                sheets.column("sheet.remark", 40),
                sheets.column("sheet.reason", 40));
    }

    private void line(Sheet.Lines lines, CheckpointRow row) {
        CheckpointRow.Place place = row.place();
        CheckpointRow.Dates dates = row.dates();
        CheckpointRow.@Nullable LastMark last = row.last();
        @Nullable LocalDate first = dates.missed() != null ? dates.missed() : dates.isMoved() ? dates.firstDue() : null;
        @Nullable BigDecimal target = row.target();
        lines.add(
                place.number(),
                place.title(),
                place.roadmapTitle(),
                place.schoolName(),
                place.bodyName(),
                row.deadline(),
                dates.starts(),
                dates.due(),
                first,
                words.text("state." + row.standing().code()),
                row.standing() == Standing.OVERDUE ? dates.distance() : null,
                dates.done(),
                dates.late() == 0 ? null : dates.late(),
                target,
                last == null || last.actual() == null ? null : texts.actual(last.actual()),
                last == null ? null : last.what(),
                last == null ? null : documents(last.evidence()),
                last == null ? null : last.by(),
                last == null ? null : last.at(),
                last == null ? null : last.verifier(),
                last == null ? null : last.remark(),
                row.reason());
    }

    private static @Nullable String documents(List<EvidenceItem> evidence) {
        return evidence.isEmpty()
                ? null
                : evidence.stream().map(EvidenceItem::label).collect(Collectors.joining("; "));
    }
}
