package vekha.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vekha.account.Actor;
import vekha.foundation.Period;
import vekha.intake.DraftOrder;
import vekha.intake.DraftPeriod;
import vekha.intake.DraftRoadmap;
import vekha.intake.PlanKind;
import vekha.roadmap.Kind;
import vekha.roadmap.LegendEntry;
import vekha.roadmap.Order;

/**
 * What stands around the table, as it can be corrected.
 *
 * @param goals one a line; tasks and results likewise
 * @param legend one abbreviation a line: «ОО — образовательные организации»
 */
public record HeadForm(
        @NotBlank @Size(max = 1000) @Nullable String title,
        @NotNull @Nullable Kind kind,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String periodText,
        @Nullable Boolean academic,
        @Size(max = 100) @Nullable String orderNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate orderDate,

        @Size(max = 500) @Nullable String issuer,
        @Size(max = 200) @Nullable String signedBy,
        @Nullable String goals,
        @Nullable String tasks,
        @Nullable String expectedResults,
        @Nullable String legend,
        @Nullable Set<Long> programmes) {

    private static final String MEANS = " — ";

    static HeadForm of(DraftRoadmap draft, Set<Long> programmes, Actor actor, Clock clock) {
        DraftPeriod period = draft.period();
        DraftOrder order = draft.order();
        Period proposed = proposed(actor.today(clock));
        return new HeadForm(
                draft.title(),
                kind(draft.kind()),
                period == null ? proposed.from() : period.period().from(),
                period == null ? proposed.to() : period.period().to(),
                period == null ? null : period.text(),
                period != null && period.academic(),
                order == null ? null : order.number(),
                order == null ? null : order.date(),
                order == null ? null : order.issuer(),
                order == null ? null : order.signedBy(),
                String.join("\n", draft.goals()),
                String.join("\n", draft.tasks()),
                String.join("\n", draft.expectedResults()),
                draft.abbreviations().entrySet().stream()
                        .map(entry -> entry.getKey() + MEANS + entry.getValue())
                        .collect(Collectors.joining("\n")),
                programmes);
    }

    /** The time of a plan whose document tells none. */
    static Period proposed(LocalDate today) {
        return new Period(today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31));
    }

    private static Kind kind(@Nullable PlanKind kind) {
        if (kind == null) {
            return Kind.ROADMAP;
        }
        return switch (kind) {
            case ROADMAP -> Kind.ROADMAP;
            case COMPLEX_PLAN, PROGRAMME -> Kind.COMPLEX_PLAN;
            case SCHEDULE -> Kind.SCHEDULE;
            case WORK_PLAN, ACTION_PLAN -> Kind.ACTION_PLAN;
        };
    }

    /** Valid only once the form has passed its checks. */
    Period period() {
        if (from == null || to == null) {
            throw new IllegalStateException("the form was not checked");
        }
        return new Period(from, to);
    }

    DraftPeriod draftPeriod() {
        return new DraftPeriod(periodText == null ? "" : periodText, period(), isAcademic(), null);
    }

    boolean hasPeriod() {
        return from != null && to != null && !to.isBefore(from);
    }

    boolean isAcademic() {
        return academic != null && academic;
    }

    Order order() {
        return new Order(orderNumber, orderDate, issuer, signedBy, null);
    }

    List<String> goalLines() {
        return lines(goals);
    }

    List<String> taskLines() {
        return lines(tasks);
    }

    List<String> resultLines() {
        return lines(expectedResults);
    }

    public Set<Long> chosenProgrammes() {
        return programmes == null ? Set.of() : programmes;
    }

    List<LegendEntry> legendEntries() {
        return meanings().entrySet().stream()
                .map(entry -> new LegendEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Abbreviation → what it stands for. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String line : lines(legend)) {
            String[] sides = line.split("\\s+[—–-]\\s+", 2);
            meanings.put(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
        }
        return meanings;
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\r\\n]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
