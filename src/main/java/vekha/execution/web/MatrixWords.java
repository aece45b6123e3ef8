package vekha.execution.web;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.directory.SchoolLabel;
import vekha.execution.Matrix;
import vekha.execution.MatrixCell;
import vekha.execution.MatrixColumns;
import vekha.execution.Standing;
import vekha.foundation.Words;

/** Names the periods, the schools and the cells of a matrix. */
@Component
class MatrixWords {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;

    private final Words words;

    MatrixWords(Words words) {
        this.words = words;
    }

    /** «III кв. 2022 – I кв. 2023», «Весь период», «I кв. 2023 по месяцам». */
    String view(MatrixColumns.View view) {
        return switch (view.kind()) {
            case "all" -> words.text("matrix.view.all");
            case "months" -> words.text("matrix.view.months", quarter(view.from()));
            default -> {
                String from = quarter(view.from());
                String to = quarter(view.to());
                yield from.equals(to) ? from : from + " – " + to;
            }
        };
    }

    private String quarter(YearMonth month) {
        return words.text("matrix.quarter.short", roman(month), year(month));
    }

    private static String roman(YearMonth month) {
        return ROMAN[(month.getMonthValue() - 1) / QUARTER];
    }

    private static String year(YearMonth month) {
        return Integer.toString(month.getYear());
    }

    /** What fits above a cell: «III», «01», «2-е 22», «2022». */
    String brief(MatrixColumns.Column column) {
        return switch (column.unit()) {
            case MONTH -> String.format(Locale.ROOT, "%02d", column.from().getMonthValue());
            case QUARTER -> roman(column.from());
            case HALF_YEAR -> words.text("matrix.half.brief", half(column.from()), shortYear(column.from()));
            case YEAR -> "’" + shortYear(column.from());
        };
    }

    private static String shortYear(YearMonth month) {
        return String.format(Locale.ROOT, "%02d", month.getYear() % 100);
    }

    private static int half(YearMonth month) {
        return month.getMonthValue() <= HALF_YEAR ? 1 : 2;
    }

    /** «IV квартал 2022 года». */
    String full(MatrixColumns.Column column) {
        YearMonth from = column.from();
        return switch (column.unit()) {
            case MONTH -> words.text("matrix.month", month(from), year(from));
            case QUARTER -> words.text("matrix.quarter", roman(from), year(from));
            case HALF_YEAR -> words.text("matrix.half", half(from), year(from));
            case YEAR -> words.text("matrix.year", year(from));
        };
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    }

    String name(Matrix.Place place) {
        return place.school() == Matrix.BODIES ? words.text("matrix.bodies") : place.name();
    }

    String brief(Matrix.Place place) {
        return place.school() == Matrix.BODIES
                ? words.text("matrix.bodies.brief")
                : new SchoolLabel(place.name()).brief().replace("№\u00a0", "");
    }

    /** One word for each state: twelve thousand of them must weigh little. */
    Map<Standing, String> standings() {
        Map<Standing, String> names = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            names.put(standing, words.text("matrix.word." + standing.code()));
        }
        return names;
    }

    /** «просрочено», or where there are several «просрочено 1 из 3». */
    String cell(MatrixCell cell, Map<Standing, String> names) {
        String name = names.getOrDefault(cell.standing(), "");
        return cell.total() == 1 ? name : words.text("matrix.several", name, cell.alike(), cell.total());
    }
}
