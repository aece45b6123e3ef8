package vekha.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/** The table of wordings beside what they mean, in {@code wordings.txt}. */
final class Examples {

    private Examples() {}

    /**
     * One line of the table.
     *
     * @param plan what the wording is read against
     * @param wording the wording
     * @param kind the code of its kind
     * @param occurrences «20210901..20211031», separated by spaces; a long list is its first two and «#» with how many
     * @param recurrence «every», «every×times» or «every/interval», empty when there is none
     */
    record Example(Plan plan, String wording, String kind, String occurrences, String recurrence) {}

    static List<Example> all() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Examples.class.getResourceAsStream("wordings.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Examples::example)
                    .toList();
        }
    }

    private static Example example(String line) {
        String[] cells = line.split("\\|", -1);
        return new Example(
                plan(cells[0].strip()), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    /** «2021», «2021-2024», «2022/2023» for an academic year, «2022/2023:2022-10» for one month of it. */
    static Plan plan(String text) {
        String[] parts = text.split(":", -1);
        String[] years = parts[0].split("[-/]", -1);
        boolean academic = parts[0].contains("/");
        int from = Integer.parseInt(years[0]);
        int to = Integer.parseInt(years[years.length - 1]);
        Period period = academic
                ? new Period(LocalDate.of(from, 9, 1), LocalDate.of(to, 8, 31))
                : new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        return new Plan(period, academic, parts.length > 1 ? YearMonth.parse(parts[1]) : null);
    }

    static String occurrences(Deadline deadline) {
        List<Occurrence> all = deadline.occurrences();
        String shown = all.stream()
                .limit(all.size() > 4 ? 2 : 4)
                .map(each -> day(each.start()) + ".." + day(each.end()))
                .collect(Collectors.joining(" "));
        return all.size() > 4 ? shown + " #" + all.size() : shown;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    static String recurrence(@Nullable Recurrence recurrence) {
        if (recurrence == null) {
            return "";
        }
        String times = recurrence.times() == 1 ? "" : "×" + recurrence.times();
        String interval = recurrence.interval() == 1 ? "" : "/" + recurrence.interval();
        return recurrence.every().code() + times + interval;
    }
}
