package vekha.paper.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look; a workbook holds each of these once. */
public final class ExcelStyles {

    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;
    private final CellStyle number;
    private final CellStyle open;
    private final CellStyle openDay;

    public ExcelStyles(Workbook workbook) {
        short days = workbook.createDataFormat().getFormat("dd.mm.yyyy");
        head = text(workbook);
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = text(workbook);
        quoted = text(workbook);
        quoted.setQuotePrefixed(true);
        day = text(workbook);
        day.setDataFormat(days);
        number = text(workbook);
        number.setWrapText(false);
        open = open(workbook);
        open.setDataFormat(workbook.createDataFormat().getFormat("@"));
        openDay = open(workbook);
        openDay.setDataFormat(days);
    }

    public CellStyle head() {
        return head;
    }

    public CellStyle text() {
        return text;
    }

    /** A text that would otherwise become a formula as soon as somebody edits the cell. */
    public CellStyle quoted() {
        return quoted;
    }

    public CellStyle day() {
        return day;
    }

    public CellStyle number() {
        return number;
    }

    /** To be filled in: text. */
    public CellStyle open() {
        return open;
    }

    /** To be filled in: a day. */
    public CellStyle openDay() {
        return openDay;
    }

    private static CellStyle text(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle open(Workbook workbook) {
        CellStyle style = text(workbook);
        style.setLocked(false);
        style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        return style;
    }
}
