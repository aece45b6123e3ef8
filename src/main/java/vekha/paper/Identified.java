package vekha.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a school was identified in a year, as texts under the headings of the table.
 *
 * @param school with its legal form
 */
record Identified(int year, @Nullable String code, String school, List<String> values) {

    private static final List<String> HEADINGS = List.of(
            "Группа качества ОГЭ",
            "Индекс качества ОГЭ",
            "Группа качества ЕГЭ",
            "Индекс качества ЕГЭ",
            "Группа ИСБШ",
            "ИСБШ",
            "ИУРШ",
            "Территориальный статус");

    /** A caption and a table for each year, with the columns in which something stands. */
    static List<Paper.Block> blocks(List<Identified> all) {
        Map<Integer, List<Identified>> years = new LinkedHashMap<>();
        all.forEach(one ->
                years.computeIfAbsent(one.year, year -> new ArrayList<>()).add(one));
        List<Paper.Block> blocks = new ArrayList<>();
        years.forEach((year, rows) -> {
            blocks.add(new Paper.Text(Paper.Style.CAPTION, "Результаты идентификации школ, " + year + " год"));
            blocks.add(table(rows));
        });
        return blocks;
    }

    private static Paper.Grid table(List<Identified> rows) {
        List<Integer> used = new ArrayList<>();
        for (int at = 0; at < HEADINGS.size(); at++) {
            int column = at;
            if (rows.stream().anyMatch(row -> !row.values.get(column).isEmpty())) {
                used.add(at);
            }
        }
        boolean coded = rows.stream().anyMatch(row -> row.code != null);
        List<Paper.Column> columns = new ArrayList<>();
        if (coded) {
            columns.add(new Paper.Column("Код ОО", 10, true));
        }
        columns.add(new Paper.Column("Наименование ОО", 30, false));
        used.forEach(at -> columns.add(new Paper.Column(HEADINGS.get(at), at == HEADINGS.size() - 1 ? 17 : 12, true)));
        return new Paper.Grid(
                columns, rows.stream().map(row -> row.line(coded, used)).toList());
    }

    private Paper.Row line(boolean coded, List<Integer> used) {
        List<String> texts = new ArrayList<>();
        if (coded) {
            texts.add(code == null ? "" : code);
        }
        texts.add(school);
        used.forEach(at -> texts.add(values.get(at)));
        return Paper.Row.plain(texts);
    }
}
