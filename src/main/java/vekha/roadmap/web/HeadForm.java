package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.directory.SchoolId;
import vekha.foundation.Id;
import vekha.foundation.Period;
import vekha.programme.ProgrammeId;
import vekha.roadmap.Freshness;
import vekha.roadmap.Kind;
import vekha.roadmap.LegendEntry;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapHead;

/**
 * The head of a plan as typed; lists have an item in each line.
 *
 * @param legend «УО — управление образования» in each line
 * @param base what the fields said when the form was opened
 */
public record HeadForm(
        @NotNull(message = "{form.required}") @Nullable Kind kind,

        @NotBlank(message = "{form.required}") @Size(max = 1000, message = "{roadmap.too-long.max}") @Nullable
        String title,

        @NotBlank(message = "{form.required}") @Nullable String periodFrom,
        @NotBlank(message = "{form.required}") @Nullable String periodTo,
        @Nullable String periodText,
        @Nullable Boolean academic,

        @Size(max = 100, message = "{roadmap.too-long.max}") @Nullable
        String orderNumber,

        @Nullable String orderDate,

        @Size(max = 500, message = "{roadmap.too-long.max}") @Nullable
        String orderIssuer,

        @Size(max = 200, message = "{roadmap.too-long.max}") @Nullable
        String orderSignedBy,

        @Size(max = 200, message = "{roadmap.too-long.max}") @Nullable
        String orderController,

        @Nullable String goals,
        @Nullable String tasks,
        @Nullable String expectedResults,
        @Nullable String legend,
        @Nullable List<Long> programmes,
        @Nullable List<Long> schools,
        @Nullable Freshness continuousEvery,
        @Nullable Integer version,
        @Nullable String base) {

    private static final Pattern LEGEND = Pattern.compile("\\s*(.+?)\\s+[–—-]\\s+(.+?)\\s*");

    static HeadForm blank() {
        return new HeadForm(
                Kind.ROADMAP,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Freshness.QUARTER,
                null,
                null);
    }

    static HeadForm from(RoadmapHead head, int version, @Nullable String base) {
        return new HeadForm(
                head.kind(),
                head.title(),
                head.period().from().toString(),
                head.period().to().toString(),
                head.periodText(),
                head.academic(),
                head.order().number(),
                head.order().date() == null ? null : head.order().date().toString(),
                head.order().issuer(),
                head.order().signedBy(),
                head.order().controller(),
                joined(head.goals()),
                joined(head.tasks()),
                joined(head.expectedResults()),
                joined(head.legend().stream()
                        .map(entry -> entry.abbreviation() + " — " + entry.meaning())
                        .toList()),
                numbers(head.programmes()),
                numbers(head.schools()),
                head.continuousEvery(),
                version,
                base);
    }

    private static List<Long> numbers(Set<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().toList();
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty()
                ? null
                : lines.stream()
                        .map(line -> line.replaceAll("\\s*\\R\\s*", " "))
                        .collect(Collectors.joining("\n"));
    }

    /** Complains about what the annotations cannot see. */
    void check(Errors errors) {
        LocalDate from = TypedDay.checked("periodFrom", periodFrom, errors);
        LocalDate to = TypedDay.checked("periodTo", periodTo, errors);
        TypedDay.checked("orderDate", orderDate, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("periodTo", "roadmap.period.wrong");
        }
        lines(legend).stream()
                .filter(line -> !LEGEND.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> errors.rejectValue("legend", "roadmap.legend.wrong", new Object[] {line}, null));
    }

    /** To be asked only after {@link #check} had nothing to say. */
    RoadmapHead toHead() {
        return new RoadmapHead(
                Objects.requireNonNullElse(kind, Kind.ROADMAP),
                Objects.requireNonNullElse(title, ""),
                new Period(
                        Objects.requireNonNull(TypedDay.of(periodFrom)), Objects.requireNonNull(TypedDay.of(periodTo))),
                periodText,
                isAcademic(),
                new Order(orderNumber, TypedDay.of(orderDate), orderIssuer, orderSignedBy, orderController),
                lines(goals),
                lines(tasks),
                lines(expectedResults),
                lines(legend).stream().map(HeadForm::entry).toList(),
                chosen(programmes).stream().map(ProgrammeId::new).collect(Collectors.toSet()),
                chosen(schools).stream().map(SchoolId::new).collect(Collectors.toSet()),
                Objects.requireNonNullElse(continuousEvery, Freshness.QUARTER));
    }

    /** A box that is not ticked sends nothing. */
    private boolean isAcademic() {
        return Boolean.TRUE.equals(academic);
    }

    private static LegendEntry entry(String line) {
        Matcher parts = LEGEND.matcher(line);
        return parts.matches() ? new LegendEntry(parts.group(1), parts.group(2)) : new LegendEntry(line, line);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static List<Long> chosen(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }

    /** The same with the other one's text in the fields taken over. */
    HeadForm taking(Set<String> fields, HeadForm theirs) {
        return fields.isEmpty()
                ? this
                : new HeadForm(
                        fields.contains("kind") ? theirs.kind : kind,
                        fields.contains("title") ? theirs.title : title,
                        fields.contains("periodFrom") ? theirs.periodFrom : periodFrom,
                        fields.contains("periodTo") ? theirs.periodTo : periodTo,
                        fields.contains("periodText") ? theirs.periodText : periodText,
                        fields.contains("academic") ? theirs.academic : academic,
                        fields.contains("orderNumber") ? theirs.orderNumber : orderNumber,
                        fields.contains("orderDate") ? theirs.orderDate : orderDate,
                        fields.contains("orderIssuer") ? theirs.orderIssuer : orderIssuer,
                        fields.contains("orderSignedBy") ? theirs.orderSignedBy : orderSignedBy,
                        fields.contains("orderController") ? theirs.orderController : orderController,
                        fields.contains("goals") ? theirs.goals : goals,
                        fields.contains("tasks") ? theirs.tasks : tasks,
                        fields.contains("expectedResults") ? theirs.expectedResults : expectedResults,
                        fields.contains("legend") ? theirs.legend : legend,
                        fields.contains("programmes") ? theirs.programmes : programmes,
                        fields.contains("planSchools") ? theirs.schools : schools,
                        fields.contains("continuousEvery") ? theirs.continuousEvery : continuousEvery,
                        version,
                        base);
    }

    /** The same, opened on another version. */
    HeadForm openedOn(int version, String base) {
        return new HeadForm(
                kind,
                title,
                periodFrom,
                periodTo,
                periodText,
                academic,
                orderNumber,
                orderDate,
                orderIssuer,
                orderSignedBy,
                orderController,
                goals,
                tasks,
                expectedResults,
                legend,
                programmes,
                schools,
                continuousEvery,
                version,
                base);
    }

    /** The fields as plain texts, to be compared and shown. */
    Map<String, String> texts(Choices choices) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("kind", Objects.toString(kind, ""));
        texts.put("title", text(title));
        texts.put("periodFrom", text(periodFrom));
        texts.put("periodTo", text(periodTo));
        texts.put("periodText", text(periodText));
        texts.put("academic", isAcademic() ? "+" : "−");
        texts.put("orderNumber", text(orderNumber));
        texts.put("orderDate", text(orderDate));
        texts.put("orderIssuer", text(orderIssuer));
        texts.put("orderSignedBy", text(orderSignedBy));
        texts.put("orderController", text(orderController));
        texts.put("goals", text(goals));
        texts.put("tasks", text(tasks));
        texts.put("expectedResults", text(expectedResults));
        texts.put("legend", text(legend));
        texts.put(
                "programmes",
                choices.named("programme", chosen(programmes).stream().sorted().toList()));
        texts.put(
                "planSchools",
                choices.named("school", chosen(schools).stream().sorted().toList()));
        texts.put("continuousEvery", Objects.toString(continuousEvery, ""));
        return texts;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
