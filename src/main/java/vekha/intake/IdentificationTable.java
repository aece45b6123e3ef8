package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** A table that tells how schools were identified: quality groups, indices of well-being and of teachers. */
final class IdentificationTable {

    static final Pattern NUMBER = Pattern.compile("^(-?\\d{1,4}(?:[.,]\\d{1,4})?)\\s*%?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final int HEAD_WITHIN = 3;
    static final String SCHOOL = "school";
    static final String CODE_KEY = "code";

    private final List<SourceRow> above;
    private final List<String> headings;
    private final List<String> keys;
    private final List<SourceRow> rows;
    private final @Nullable Integer year;

    private IdentificationTable(SourceTable table, int head, @Nullable Integer year) {
        this.above = table.rows().subList(0, head);
        this.headings = table.rows().get(head).cells().stream()
                .map(cell -> Wording.squeeze(cell.text()))
                .toList();
        this.keys = headings.stream().map(IdentificationTable::key).toList();
        this.rows = table.rows().subList(head + 1, table.rows().size());
        this.year = year;
    }

    static Optional<IdentificationTable> of(SourceTable table, List<String> caption) {
        for (int at = 0; at < Math.min(HEAD_WITHIN, table.rows().size()); at++) {
            List<String> keys = table.rows().get(at).cells().stream()
                    .map(cell -> key(cell.text()))
                    .toList();
            long indices = keys.stream()
                    .filter(key -> !key.isEmpty() && !key.equals(SCHOOL) && !key.equals(CODE_KEY))
                    .count();
            List<SourceRow> body = table.rows().subList(at + 1, table.rows().size());
            if (indices >= 2 && keys.contains(SCHOOL) && isNumeric(body, keys)) {
                return Optional.of(new IdentificationTable(table, at, year(caption)));
            }
        }
        return Optional.empty();
    }

    /** Sentences about quality and schools head no such table: below its headings stand numbers. */
    private static boolean isNumeric(List<SourceRow> body, List<String> keys) {
        long numbers = 0;
        long others = 0;
        for (SourceRow row : body) {
            for (int at = 0; at < Math.min(keys.size(), row.cells().size()); at++) {
                String text = Wording.squeeze(row.cells().get(at).text());
                boolean measured = !keys.get(at).isEmpty() && !keys.get(at).equals(SCHOOL) && !text.isEmpty();
                numbers += measured && NUMBER.matcher(text).find() ? 1 : 0;
                others += measured && !NUMBER.matcher(text).find() ? 1 : 0;
            }
        }
        return numbers > others;
    }

    /** @param caption the lines above the table, the nearest one first */
    private static @Nullable Integer year(List<String> caption) {
        return caption.stream()
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(year -> Integer.valueOf(year.group(1)))
                .findFirst()
                .orElse(null);
    }

    /** What a column measures, in the words of the API; empty for none of it. */
    private static String key(String heading) {
        String text = Wording.squeeze(heading).toLowerCase(Locale.ROOT).replace('ё', 'е');
        String exam = text.contains("егэ") ? "Ege" : text.contains("огэ") ? "Oge" : "";
        if (text.contains("качеств")) {
            return (text.contains("групп") ? "qualityGroup" : "qualityIndex") + exam;
        }
        if (text.contains("исбш") || text.contains("социального благополучия")) {
            return text.startsWith("групп") ? "isbshGroup" : "isbsh";
        }
        if (text.contains("иурш") || text.contains("учительского ресурса")) {
            return "iursh";
        }
        if (text.contains("территориальн")) {
            return "territorialStatus";
        }
        if (text.startsWith("код")) {
            return CODE_KEY;
        }
        boolean school = text.startsWith("наименование")
                || text.startsWith("оо")
                || text.contains("школ")
                || text.contains("организаци");
        return school ? SCHOOL : "";
    }

    /** Reads the rows; what is in no column of ours goes to {@code unplaced}. */
    List<DraftIdentification> read(List<String> unplaced) {
        above.stream()
                .filter(row -> !row.blank())
                .map(IdentificationTable::verbatim)
                .forEach(unplaced::add);
        List<DraftIdentification> read = new ArrayList<>();
        for (SourceRow row : rows) {
            if (!row.blank()) {
                row(row, unplaced).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<DraftIdentification> row(SourceRow row, List<String> unplaced) {
        IdentificationCells cells = new IdentificationCells();
        for (int at = 0; at < row.cells().size(); at++) {
            String text = Wording.squeeze(row.cells().get(at).text());
            if (!text.isEmpty() && !countsRows(at, text)) {
                cells.take(at < keys.size() ? keys.get(at) : "", heading(at), text);
            }
        }
        Optional<DraftIdentification> school = cells.identification(year);
        if (school.isPresent()) {
            unplaced.addAll(cells.left());
        } else {
            unplaced.add(verbatim(row));
        }
        return school;
    }

    /** The numbers of the rows, and nothing else: below a heading of its own a number tells something. */
    private boolean countsRows(int at, String text) {
        String heading = heading(at);
        boolean ofRows = ColumnWords.kindOf(heading) == ColumnKind.NUMBER || at == 0 && heading.isEmpty();
        return ofRows && at < keys.size() && keys.get(at).isEmpty() && Labels.isNumber(text);
    }

    private String heading(int at) {
        return at < headings.size() ? headings.get(at) : "";
    }

    private static String verbatim(SourceRow row) {
        return String.join(
                " | ",
                row.cells().stream()
                        .map(SourceCell::text)
                        .filter(text -> !text.isBlank())
                        .toList());
    }
}
