package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measured against readings by careful people, where they are at hand; compared as the contract's own tool does. */
class SampleDeadlinesTests {

    private static final Path SAMPLES = Path.of("../shared/samples/deadlines.tsv");
    private static final Set<String> UNDATED = Set.of("event", "by_plan", "as_needed", "unparseable");
    private static final int LONGER_THAN_A_PART = 300;

    private int wordings;
    private int kinds;
    private int dated;
    private int dates;
    private int invented;
    private final List<String> differences = new ArrayList<>();

    @Test
    void kindsAndDatesAreRightAndNoDateIsInvented() throws IOException {
        assumeTrue(Files.exists(SAMPLES), "no sample wordings beside the repository");

        List<String> lines = Files.readAllLines(SAMPLES);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            compare(cells[0].replace("\\n", "\n"), cells[2], JsonMapper.shared().readTree(cells[3]));
        }

        String report = String.join("\n", differences);
        assertThat(invented).as(report).isZero();
        assertThat((double) kinds / wordings).as(report).isGreaterThanOrEqualTo(0.98);
        assertThat((double) dates / dated).as(report).isGreaterThanOrEqualTo(0.97);
    }

    private void compare(String wording, String context, JsonNode gold) {
        Deadline deadline = Deadline.read(wording, Examples.plan(context.replace('–', '-')));
        String kind = gold.get("kind").asString();
        wordings++;
        kinds += kind.equals(deadline.kind().code()) ? 1 : 0;
        boolean right = kind.equals(deadline.kind().code());
        if (UNDATED.contains(kind)) {
            invented += deadline.occurrences().isEmpty() ? 0 : 1;
        } else if (!gold.get("dates").isEmpty()) {
            dated++;
            boolean same = spansThePlan(kind, gold.get("dates"))
                    ? isSameRecurrence(gold.get("recurrence"), deadline.recurrence())
                            && !deadline.occurrences().isEmpty()
                    : acceptable(kind, gold).contains(sorted(occurrences(deadline)));
            dates += same ? 1 : 0;
            right &= same;
        }
        if (!right) {
            differences.add(wording + " (" + context + "): " + deadline.kind() + " " + occurrences(deadline));
        }
    }

    private static List<String> occurrences(Deadline deadline) {
        return deadline.occurrences().stream()
                .map(each -> each.start() + ".." + each.end())
                .toList();
    }

    private static List<String> sorted(List<String> dates) {
        return dates.stream().sorted().toList();
    }

    private static boolean spansThePlan(String kind, JsonNode dates) {
        if (!kind.equals("recurring") || dates.size() != 1) {
            return false;
        }
        JsonNode start = dates.get(0).get(0);
        JsonNode end = dates.get(0).get(1);
        return !start.isNull()
                && !end.isNull()
                && LocalDate.parse(end.asString()).toEpochDay()
                                - LocalDate.parse(start.asString()).toEpochDay()
                        > LONGER_THAN_A_PART;
    }

    private static boolean isSameRecurrence(JsonNode gold, @Nullable Recurrence found) {
        return found != null
                && gold.get("every").asString().equals(found.every().code())
                && number(gold, "times") == found.times()
                && number(gold, "interval") == found.interval();
    }

    private static int number(JsonNode gold, String name) {
        return gold.hasNonNull(name) ? gold.get(name).asInt() : 1;
    }

    /** The dates, their alternatives, and for a school year its end in May or June. */
    private static List<List<String>> acceptable(String kind, JsonNode gold) {
        List<List<String>> options = new ArrayList<>();
        options.add(dates(gold.get("dates")));
        if (gold.has("alt_dates")) {
            gold.get("alt_dates").forEach(option -> options.add(dates(option)));
        }
        if (kind.equals("academic_year")) {
            for (String each : dates(gold.get("dates"))) {
                options.add(List.of(each.replaceAll("-\\d\\d-\\d\\d$", "-05-31")));
                options.add(List.of(each.replaceAll("-\\d\\d-\\d\\d$", "-06-30")));
            }
        }
        return options;
    }

    private static List<String> dates(JsonNode option) {
        List<String> dates = new ArrayList<>();
        option.forEach(each -> dates.add(text(each.get(0)) + ".." + text(each.get(1))));
        return sorted(dates);
    }

    private static @Nullable String text(JsonNode day) {
        return day.isNull() ? null : Objects.requireNonNull(day.asString());
    }
}
