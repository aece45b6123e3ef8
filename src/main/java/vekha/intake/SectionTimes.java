package vekha.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates measures of a table without a column of deadlines by the heading they stand under: «Сентябрь 2023» across the table, or
 * «Подготовительный этап (август – сентябрь)», or by the brackets that end their own name.
 */
final class SectionTimes {

    private static final Pattern YEAR = Pattern.compile(
            "20\\d{2}(?:\\s*[-–—/]\\s*(?:20)?\\d{2})?(?:\\s*(?:учебный|учеб\\.?|уч\\.?))?(?:\\s*г(?:од|г)?\\.?)?",
            Wording.RUSSIAN);
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{3,60})\\)\\s*[.:]?$");

    private final PlanRows rows;
    private final List<DraftWarning> warnings;

    SectionTimes(PlanRows rows, List<DraftWarning> warnings) {
        this.rows = rows;
        this.warnings = warnings;
    }

    void give() {
        if (rows.table().columns().of(ColumnKind.DEADLINE) < 0) {
            rows.measures()
                    .forEach(row -> ownTime(row)
                            .ifPresentOrElse(
                                    row::inheritTime, () -> time(row.section()).ifPresent(time -> give(row, time))));
        }
    }

    /** «Перепроверка работ (до 15 мая)». */
    private static Optional<String> ownTime(PlanRow row) {
        Matcher bracket = BRACKET.matcher(Wording.squeeze(row.text(ColumnKind.TITLE)));
        return bracket.find() && GuessedColumns.isDated(bracket.group(1))
                ? Optional.of(bracket.group(1).strip())
                : Optional.empty();
    }

    private void give(PlanRow row, String time) {
        row.inheritTime(time);
        warnings.add(new DraftWarning(
                rows.table().index(),
                row.rows().get(0),
                ColumnKind.DEADLINE,
                DraftWarning.Severity.REPAIR,
                "intake.warning.section-time",
                List.of(time)));
    }

    /** What the section, or one it lies in, says of its time. */
    private Optional<String> time(@Nullable Integer section) {
        Integer at = section;
        while (at != null) {
            DraftSection own = rows.sections().get(at);
            Optional<String> told = told(own.title());
            if (told.isPresent()) {
                return told;
            }
            at = own.parent();
        }
        return Optional.empty();
    }

    private Optional<String> told(String title) {
        if (Labels.isTimes(title) || YEAR.matcher(title).matches()) {
            return Optional.of(title);
        }
        Matcher bracket = BRACKET.matcher(title);
        return bracket.find() && Labels.isTimes(bracket.group(1))
                ? Optional.of(bracket.group(1).strip())
                : Optional.empty();
    }
}
