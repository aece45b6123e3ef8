package vekha.paper.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vekha.foundation.Attachment;
import vekha.foundation.Sheet;
import vekha.foundation.SheetFormat;
import vekha.foundation.Words;

/**
 * An Excel workbook: the head stands still, dates and numbers are such, a text that looks like a formula is marked as text.
 * Rows go to a file of their own at once, a hundred of them are in memory.
 */
@Component
@Order(1)
class ExcelFormat implements SheetFormat {

    private static final int IN_MEMORY = 100;
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final Words words;

    ExcelFormat(Words words) {
        this.words = words;
    }

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public String type() {
        return Attachment.WORKBOOK;
    }

    /** The parts of the package are written at the end. */
    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            new Table(workbook, sheet, words.text("sheet.too-long")).write();
            workbook.write(out);
        }
    }

    /** One list on its way into a workbook; what does not fit on a worksheet goes on on the next. */
    private static final class Table {

        private final SXSSFWorkbook workbook;
        private final Sheet sheet;
        private final ExcelStyles styles;
        private final String tooLong;
        private SXSSFSheet worksheet;
        private int row;

        Table(SXSSFWorkbook workbook, Sheet sheet, String tooLong) {
            this.workbook = workbook;
            this.sheet = sheet;
            this.styles = new ExcelStyles(workbook);
            this.tooLong = tooLong;
            this.worksheet = worksheet();
        }

        void write() {
            sheet.content().writeTo(this::line);
            int last = Math.max(0, sheet.columns().size() - 1);
            worksheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, row - 1), 0, last));
        }

        private SXSSFSheet worksheet() {
            int number = workbook.getNumberOfSheets() + 1;
            SXSSFSheet added = workbook.createSheet(
                    WorkbookUtil.createSafeSheetName(number == 1 ? sheet.name() : number + ". " + sheet.name()));
            Row head = added.createRow(0);
            for (int at = 0; at < sheet.columns().size(); at++) {
                Sheet.Column column = sheet.columns().get(at);
                added.setColumnWidth(at, column.width() * 256);
                Cell cell = head.createCell(at);
                cell.setCellValue(column.heading());
                cell.setCellStyle(styles.head());
            }
            added.createFreezePane(0, 1);
            added.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            added.getPrintSetup().setLandscape(true);
            row = 1;
            return added;
        }

        private void line(@Nullable Object... cells) {
            if (row > LAST_ROW) {
                worksheet = worksheet();
            }
            Row line = worksheet.createRow(row++);
            for (int at = 0; at < cells.length; at++) {
                Object value = cells[at];
                if (value != null) {
                    fill(line.createCell(at), value);
                }
            }
        }

        private void fill(Cell cell, Object value) {
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.number());
            } else {
                text(cell, value.toString());
            }
        }

        private void text(Cell cell, String text) {
            boolean fits = text.length() <= LONGEST_TEXT;
            cell.setCellValue(fits ? text : text.substring(0, LONGEST_TEXT - tooLong.length() - 1) + " " + tooLong);
            CellStyle style = SheetFormat.looksLikeFormula(text) ? styles.quoted() : styles.text();
            cell.setCellStyle(style);
        }
    }
}
