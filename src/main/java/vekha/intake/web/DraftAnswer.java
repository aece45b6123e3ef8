package vekha.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vekha.intake.ColumnKind;
import vekha.intake.DraftIdentification;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftOrder;
import vekha.intake.DraftPeriod;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftSchool;
import vekha.intake.DraftSection;
import vekha.intake.DraftTable;
import vekha.intake.DraftWarning;

/** A draft as the API tells it; the shape is the contract's. */
record DraftAnswer(
        @Nullable String title,
        @Nullable Time period,
        @Nullable Approval order,
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        Map<String, String> abbreviations,
        List<String> schools,
        List<Table> tables,
        List<Identified> identifications,
        List<String> unplaced,
        List<Doubt> warnings) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static DraftAnswer of(DraftRoadmap draft, MessageSource messages) {
        return new DraftAnswer(
                draft.title(),
                Time.of(draft.period()),
                Approval.of(draft.order()),
                draft.goals(),
                draft.tasks(),
                draft.expectedResults(),
                draft.abbreviations(),
                draft.schools().stream().map(DraftSchool::name).toList(),
                draft.tables().stream().map(Table::of).toList(),
                draft.identifications().stream().map(Identified::of).toList(),
                unplaced(draft),
                draft.warnings().stream()
                        .map(warning -> Doubt.of(warning, messages))
                        .toList());
    }

    /** The contract has no field for columns of no kind of ours: their cells stand beside what found no place. */
    private static List<String> unplaced(DraftRoadmap draft) {
        List<String> unplaced = new ArrayList<>(draft.unplaced());
        draft.tables().stream()
                .flatMap(table -> table.measures().stream())
                .flatMap(measure -> measure.others().entrySet().stream())
                .map(DraftAnswer::cell)
                .forEach(unplaced::add);
        return unplaced;
    }

    private static String cell(Map.Entry<String, String> other) {
        String text = other.getValue().strip();
        return other.getKey().isBlank() ? text : other.getKey().strip() + ": " + text;
    }

    /** A plan period. */
    record Time(String text, LocalDate from, LocalDate to, boolean academic) {

        static @Nullable Time of(@Nullable DraftPeriod period) {
            return period == null
                    ? null
                    : new Time(
                            period.text(),
                            period.period().from(),
                            period.period().to(),
                            period.academic());
        }
    }

    /** The approving order. */
    record Approval(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String signedBy) {

        static @Nullable Approval of(@Nullable DraftOrder order) {
            return order == null ? null : new Approval(order.number(), order.date(), order.issuer(), order.signedBy());
        }
    }

    /** A plan table; it has a period only when its own title names one. */
    record Table(
            @Nullable String title,
            List<String> columns,
            List<String> headings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Time period,

            List<Part> sections,
            List<Row> measures) {

        static Table of(DraftTable table) {
            return new Table(
                    table.title(),
                    table.columns().stream().map(ColumnKind::code).toList(),
                    table.headings(),
                    Time.of(table.period()),
                    table.sections().stream().map(Part::of).toList(),
                    table.measures().stream().map(Row::of).toList());
        }
    }

    /** A section; it has a parent only where the document nests. */
    record Part(
            @Nullable String number,
            String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer parent) {

        static Part of(DraftSection section) {
            return new Part(section.number(), section.title(), section.parent());
        }
    }

    /** A measure. */
    record Row(
            String number,
            @Nullable Integer section,
            String title,
            @Nullable String objective,
            @Nullable String audience,
            @Nullable String result,
            @Nullable String note,
            DeadlineAnswer deadline,
            @Nullable String responsibleText,
            List<String> responsible,
            List<String> inherited,
            List<Integer> rows) {

        static Row of(DraftMeasure measure) {
            return new Row(
                    measure.number(),
                    measure.section(),
                    measure.title(),
                    measure.objective(),
                    measure.audience(),
                    measure.result(),
                    measure.note(),
                    DeadlineAnswer.of(measure.deadline()),
                    measure.responsibleText(),
                    measure.responsible(),
                    measure.inherited().stream().map(ColumnKind::code).sorted().toList(),
                    measure.rows());
        }
    }

    /** A school of an identification table. */
    record Identified(
            @Nullable String code, String school, @Nullable Integer year, Map<String, Object> values) {

        static Identified of(DraftIdentification identification) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<String, BigDecimal> value : identification.values().entrySet()) {
                values.put(value.getKey(), value.getValue());
            }
            values.putAll(identification.wordings());
            return new Identified(identification.code(), identification.school(), identification.year(), values);
        }
    }

    /** A doubtful place. */
    record Doubt(
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable String field,
            String message) {

        static Doubt of(DraftWarning warning, MessageSource messages) {
            String field = warning.field() == null ? null : warning.field().code();
            Object[] arguments = warning.arguments().toArray();
            return new Doubt(
                    warning.table(), warning.row(), field, messages.getMessage(warning.key(), arguments, RUSSIAN));
        }
    }
}
