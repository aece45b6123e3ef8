package vekha.paper.blank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.paper.excel.ExcelStyles;

/** A blank as a workbook: what is known is locked, what is to be filled in is open, each row carries its signature unseen. */
final class BlankFile {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_UNPACKED = 24 * 1024 * 1024;
    private static final int MOST_ROWS = 5_000;
    private static final int FIRST_OPEN = 5;
    private static final int SIGNED = 9;
    private static final int[] WIDTHS = {7, 42, 20, 12, 15, 13, 30, 12, 26, 4};
    private static final float HEAD_HEIGHT = 30;
    private static final double NARROW = 0.4; // of an inch
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private BlankFile() {}

    /** A row with its signature. */
    record Signed(BlankRow row, String signature) {}

    static void write(String title, List<Signed> rows, Words words, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ExcelStyles styles = new ExcelStyles(workbook);
            XSSFSheet sheet = workbook.createSheet(words.text("blank.sheet"));
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.createRow(1).createCell(0).setCellValue(words.text("blank.how"));
            XSSFRow head = sheet.createRow(2);
            head.setHeightInPoints(HEAD_HEIGHT);
            head(head, words, styles);
            for (int at = 0; at < rows.size(); at++) {
                fill(sheet.createRow(at + 3), rows.get(at), words, styles);
            }
            for (int at = 0; at < WIDTHS.length; at++) {
                sheet.setColumnWidth(at, WIDTHS[at] * 256);
            }
            sheet.setColumnHidden(SIGNED, true);
            sheet.createFreezePane(2, 3);
            sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(XSSFPrintSetup.A4_PAPERSIZE);
            sheet.setMargin(PageMargin.LEFT, NARROW);
            sheet.setMargin(PageMargin.RIGHT, NARROW);
            sheet.setPrintGridlines(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.enableLocking();
            sheet.lockFormatColumns(false);
            sheet.lockFormatRows(false);
            workbook.write(out);
        }
    }

    private static void head(Row head, Words words, ExcelStyles styles) {
        String[] keys = {
            "sheet.number",
            "sheet.measure",
            "sheet.deadline",
            "sheet.due",
            "sheet.state",
            "blank.done",
            "blank.document",
            "blank.actual",
            "blank.note"
        };
        for (int at = 0; at < keys.length; at++) {
            Cell cell = head.createCell(at);
            cell.setCellValue(words.text(keys[at]));
            cell.setCellStyle(styles.head());
        }
    }

    private static void fill(Row line, Signed signed, Words words, ExcelStyles styles) {
        BlankRow row = signed.row();
        String[] known = {row.number(), row.title(), row.deadline()};
        for (int at = 0; at < known.length; at++) {
            Cell cell = line.createCell(at);
            cell.setCellValue(known[at]);
            cell.setCellStyle(styles.quoted());
        }
        Cell due = line.createCell(3);
        due.setCellStyle(styles.day());
        if (row.due() != null) {
            due.setCellValue(row.due());
        }
        Cell state = line.createCell(4);
        state.setCellValue(words.text("state." + row.state()));
        state.setCellStyle(styles.text());
        for (int at = FIRST_OPEN; at < SIGNED; at++) {
            line.createCell(at).setCellStyle(at == FIRST_OPEN ? styles.openDay() : styles.open());
        }
        line.createCell(SIGNED).setCellValue(signed.signature());
    }

    /**
     * The rows of a blank in which something was filled in.
     *
     * @throws RefusedException when it is no blank, or no file that one should open
     */
    static List<FilledRow> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RefusedException("blank.refused.large");
        }
        checkUnpacked(file);
        List<FilledRow> rows = new ArrayList<>();
        boolean blank = false;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row line : workbook.getSheetAt(0)) {
                String signed = text(line.getCell(SIGNED));
                if (signed != null && BlankKey.looksSigned(signed)) {
                    blank = true;
                    FilledRow row = new FilledRow(
                            signed,
                            text(line.getCell(FIRST_OPEN)),
                            text(line.getCell(FIRST_OPEN + 1)),
                            text(line.getCell(FIRST_OPEN + 2)),
                            text(line.getCell(FIRST_OPEN + 3)));
                    if (!row.isEmpty()) {
                        rows.add(row);
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException("blank.refused.unreadable");
        }
        if (!blank) {
            throw new RefusedException("blank.refused.no-blank");
        }
        if (rows.size() > MOST_ROWS) {
            throw new RefusedException("blank.refused.rows", MOST_ROWS);
        }
        return rows;
    }

    /** A small file may become a huge one: it is unpacked once into nothing, and no further than it may be. */
    private static void checkUnpacked(byte[] file) {
        long size = 0;
        byte[] some = new byte[16_384];
        try (InputStream in = new ByteArrayInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            if (zip.getNextEntry() == null) {
                throw new RefusedException("blank.refused.unreadable");
            }
            do {
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    size += read;
                    if (size > MOST_UNPACKED) {
                        throw new RefusedException("blank.refused.large");
                    }
                }
            } while (zip.getNextEntry() != null);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedException("blank.refused.unreadable");
        }
    }

    private static @Nullable String text(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.STRING
                ? cell.getStringCellValue()
                : type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                        ? day(cell.getLocalDateTimeCellValue().toLocalDate())
                        : type == CellType.NUMERIC ? number(cell) : null;
    }

    private static String number(Cell cell) {
        return cell.getColumnIndex() == FIRST_OPEN
                ? day(DateUtil.getLocalDateTime(cell.getNumericCellValue()).toLocalDate())
                : new DataFormatter()
                        .formatRawCellContents(cell.getNumericCellValue(), -1, "0.##")
                        .replace('.', ',')
                        .replaceAll(",$", "");
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
