package vekha.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** A table that tells how schools were identified: quality groups, indices of well-being and of teachers. */
final class IdentificationTable {

    private static final Pattern NUMBER = Pattern.compile("^(-?\\d{1,4}(?:[.,]\\d{1,4})?)\\s*%?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern CODE = Pattern.compile("\\d{4,12}");
    private static final int HEAD_WITHIN = 3;
    private static final String SCHOOL = "school";
    private static final String CODE_KEY = "code";

    private final List<String> keys;
    private final List<SourceRow> rows;
    private final @Nullable Integer year;

    private IdentificationTable(List<String> keys, List<SourceRow> rows, @Nullable Integer year) {
        this.keys = keys;
        this.rows = rows;
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
                return Optional.of(new IdentificationTable(keys, body, year(caption)));
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
        List<DraftIdentification> read = new ArrayList<>();
        for (SourceRow row : rows) {
            if (!row.blank()) {
                row(row, unplaced).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<DraftIdentification> row(SourceRow row, List<String> unplaced) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Map<String, String> wordings = new LinkedHashMap<>();
        String school = "";
        String code = null;
        for (int at = 0; at < row.cells().size(); at++) {
            SourceCell cell = row.cells().get(at);
            String key = at < keys.size() ? keys.get(at) : "";
            String text = Wording.squeeze(cell.text());
            if (key.equals(SCHOOL)) {
                school = text;
            } else if (key.equals(CODE_KEY) && CODE.matcher(text).matches()) {
                code = text;
            } else if (!text.isEmpty() && !(key.isEmpty() && Labels.isNumber(text))) {
                value(key, text, values, wordings, unplaced);
            }
        }
        if (school.isEmpty()) {
            unplaced.add(String.join(
                    " | ",
                    row.cells().stream()
                            .map(SourceCell::text)
                            .filter(text -> !text.isBlank())
                            .toList()));
            return Optional.empty();
        }
        return Optional.of(new DraftIdentification(code, school, year, values, wordings));
    }

    private static void value(
            String key,
            String text,
            Map<String, BigDecimal> values,
            Map<String, String> wordings,
            List<String> unplaced) {

        Matcher number = NUMBER.matcher(text);
        if (key.isEmpty() || !number.find()) {
            if (key.isEmpty()) {
                unplaced.add(text);
            } else {
                wordings.put(key, text);
            }
            return;
        }
        values.put(key, new BigDecimal(number.group(1).replace(',', '.')));
        if (number.end() < text.length()) {
            wordings.put(key, text);
        }
    }
}
