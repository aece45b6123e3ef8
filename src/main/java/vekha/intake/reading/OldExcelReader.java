package vekha.intake.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import vekha.intake.reading.SheetGrid.Cell;
import vekha.intake.reading.SheetGrid.Merge;

/** Reads the visible sheets of an .xls file as they are shown. */
final class OldExcelReader {

    private final Budget budget = new Budget();

    private final ExcelFormats formats = new ExcelFormats();

    private final HSSFWorkbook workbook;

    private OldExcelReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static SourceDocument read(String fileName, HSSFWorkbook workbook) {
        OldExcelReader reader = new OldExcelReader(workbook);
        Map<String, SheetGrid> sheets = new LinkedHashMap<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                sheets.put(workbook.getSheetName(i), reader.sheet(workbook.getSheetAt(i)));
            }
        }
        return ExcelReader.lay(fileName, sheets);
    }

    private SheetGrid sheet(Sheet sheet) {
        SheetGrid grid = new SheetGrid(budget);
        sheet.forEach(row -> row(row, grid));
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            grid.merge(
                    new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
        }
        return grid;
    }

    private void row(Row row, SheetGrid grid) {
        int framed = 0;
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            CellStyle style = cell.getCellStyle();
            framed += framed(style) ? 1 : 0;
            String text =
                    Characters.trimmed(Characters.plain(shown(cell, style)).replace('\t', ' '));
            if (!text.isEmpty()) {
                boolean bold = workbook.getFontAt(style.getFontIndex()).getBold();
                boolean centred = style.getAlignment() == HorizontalAlignment.CENTER;
                grid.write(row.getRowNum(), cell.getColumnIndex(), new Cell(text, bold, centred));
            }
        }
        grid.frame(row.getRowNum(), framed);
    }

    private static boolean framed(CellStyle style) {
        return style.getBorderBottom() != BorderStyle.NONE && style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderTop() != BorderStyle.NONE && style.getBorderRight() != BorderStyle.NONE;
    }

    private String shown(org.apache.poi.ss.usermodel.Cell cell, CellStyle style) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                formats.show(
                        cell.getNumericCellValue(),
                        style.getDataFormat(),
                        style.getDataFormatString(),
                        workbook.getInternalWorkbook().isUsing1904DateWindowing());
            case BOOLEAN -> cell.getBooleanCellValue() ? "ИСТИНА" : "ЛОЖЬ";
            default -> "";
        };
    }
}
