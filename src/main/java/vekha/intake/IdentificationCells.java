package vekha.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one school in an identification table: one for each thing they tell of it, and those that are left. */
final class IdentificationCells {

    private static final Pattern CODE = Pattern.compile("\\d{4,12}");

    private final Map<String, Cell> taken = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    /** A cell under its heading. */
    private record Cell(String heading, String text) {

        /** Whether it says what its column is for. */
        boolean tells(String key) {
            return switch (key) {
                case IdentificationTable.SCHOOL -> !Labels.isNumber(text);
                case IdentificationTable.CODE_KEY -> CODE.matcher(text).matches();
                default -> IdentificationTable.NUMBER.matcher(text).find();
            };
        }

        String verbatim() {
            return Wording.headed(heading, text);
        }
    }

    /** Of two cells that tell the same the later one counts, unless it tells nothing. */
    void take(String key, String heading, String text) {
        Cell cell = new Cell(heading, text);
        Cell before = taken.get(key);
        if (key.isEmpty() || before != null && before.tells(key) && !cell.tells(key)) {
            left.add(cell.verbatim());
            return;
        }
        taken.put(key, cell);
        if (before != null) {
            left.add(before.verbatim());
        }
    }

    /** What found no place. */
    List<String> left() {
        return left;
    }

    /** @return nothing when no school is named */
    Optional<DraftIdentification> identification(@Nullable Integer year) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Map<String, String> wordings = new LinkedHashMap<>();
        Cell school = taken.remove(IdentificationTable.SCHOOL);
        Cell code = taken.get(IdentificationTable.CODE_KEY);
        boolean coded = code != null && code.tells(IdentificationTable.CODE_KEY);
        taken.forEach((key, cell) -> {
            if (!coded || !key.equals(IdentificationTable.CODE_KEY)) {
                value(key, cell.text(), values, wordings);
            }
        });
        return school == null
                ? Optional.empty()
                : Optional.of(new DraftIdentification(
                        code != null && coded ? code.text() : null, school.text(), year, values, wordings));
    }

    private static void value(String key, String text, Map<String, BigDecimal> values, Map<String, String> wordings) {

        Matcher number = IdentificationTable.NUMBER.matcher(text);
        boolean measured = number.find();
        if (measured) {
            values.put(key, new BigDecimal(number.group(1).replace(',', '.')));
        }
        if (!measured || number.end() < text.length()) {
            wordings.put(key, text);
        }
    }
}
