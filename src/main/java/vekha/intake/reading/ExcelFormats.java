package vekha.intake.reading;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows the numbers and dates of a workbook as a Russian Excel does: 03.02.2021, февраль 2021, 0,92, 100%. */
final class ExcelFormats {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    private static final int LONGEST_PATTERN = 255;

    private final DataFormatter numbers = new DataFormatter(RUSSIAN);

    String show(double value, int format, String pattern, boolean since1904) {
        if (pattern.length() > LONGEST_PATTERN) {
            return numbers.formatRawCellContents(value, 0, "General");
        }
        if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
            return date(DateUtil.getLocalDateTime(value, since1904), value, pattern);
        }
        try {
            return numbers.formatRawCellContents(value, format, pattern).strip();
        } catch (IllegalArgumentException ex) {
            return numbers.formatRawCellContents(value, 0, "General");
        }
    }

    private static String date(LocalDateTime date, double value, String pattern) {
        String parts = pattern.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        boolean time = parts.contains("h") || value < 1;
        boolean day = parts.contains("d");
        boolean year = parts.contains("y");
        boolean month = parts.replaceAll("h+[^a-z]*m+|m+[^a-z]*s+", "").contains("m");
        String shown = calendar(day, month, parts.contains("mmm"), year);
        String wanted = shown.isEmpty() || value < 1 ? "HH:mm" : time ? shown + " HH:mm" : shown;
        return DateTimeFormatter.ofPattern(wanted, RUSSIAN).format(date);
    }

    private static String calendar(boolean day, boolean month, boolean named, boolean year) {
        if (!month) {
            return year ? "yyyy" : day ? "dd" : "";
        }
        if (named) {
            return (day ? "d MMMM" : "LLLL") + (year ? " yyyy" : "");
        }
        return (day ? "dd." : "") + "MM" + (year ? ".yyyy" : "");
    }
}
