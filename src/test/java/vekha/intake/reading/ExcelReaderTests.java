package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelReaderTests {

    private static Workbook workbook(boolean old) {
        return old ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static SourceDocument read(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return new DocumentReader().read("книга", bytes.toByteArray());
    }

    private static void write(Sheet sheet, int row, String... texts) {
        Row line = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                line.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static List<String> texts(SourceRow row) {
        return row.cells().stream().map(SourceCell::text).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tableIsFoundBetweenTheLinesAboveAndBelow(boolean old) throws IOException {
        Workbook workbook = workbook(old);
        Sheet sheet = workbook.createSheet("Лист1");
        write(sheet, 0, "", "", "", "Разрешаю");
        write(sheet, 2, "Работы в саду");
        write(sheet, 4, "№", "Работа", "Когда", "Кто");
        write(sheet, 5, "Весна");
        sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 3));
        write(sheet, 6, "1", "Побелить стволы", "март", "Садовник");
        write(sheet, 7, "2", "Собрать листья", "апрель", "");
        sheet.addMergedRegion(new CellRangeAddress(6, 7, 3, 3));
        write(sheet, 8, "", "в кучу");
        write(sheet, 10, "Садовник – тот, кто сажает");
        SourceDocument document = read(workbook);

        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Разрешаю", "Работы в саду", "Садовник – тот, кто сажает");
        assertThat(document.paragraphs()).extracting(Paragraph::line).containsExactly(1, 3, 11);
        assertThat(document.tables()).hasSize(1);
        SourceTable table = document.tables().get(0);
        assertThat(table.rows()).extracting(row -> row.cells().size()).containsExactly(4, 1, 4, 4, 4);
        assertThat(table.rows().get(1).cells().get(0).columnSpan()).isEqualTo(4);
        assertThat(table.rows().get(2).cells().get(3).mergedDown()).isTrue();
        assertThat(table.rows().get(3).cells().get(3).continuesAbove()).isTrue();
        assertThat(texts(table.rows().get(4))).containsExactly("", "в кучу", "", "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void valuesAreShownAsARussianOfficeShowsThem(boolean old) throws IOException {
        Workbook workbook = workbook(old);
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(LocalDate.of(2023, 2, 3));
        row.getCell(0).setCellStyle(format(workbook, "m/d/yy"));
        row.createCell(1).setCellValue(LocalDate.of(2023, 2, 1));
        row.getCell(1).setCellStyle(format(workbook, "[$-419]mmmm\\ yyyy;@"));
        row.createCell(2).setCellValue(0.92);
        row.createCell(3).setCellValue(0.6);
        row.getCell(3).setCellStyle(format(workbook, "0%"));
        row.createCell(4).setCellValue(12);
        row.createCell(5).setCellFormula("1+1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
        row.createCell(6).setCellValue(" две\nстроки ");
        SourceDocument document = read(workbook);

        assertThat(texts(document.tables().get(0).rows().get(0)))
                .containsExactly("03.02.2023", "февраль 2023", "0,92", "60%", "12", "2", "две\nстроки");
    }

    private static CellStyle format(Workbook workbook, String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void visibleSheetsAreReadOneAfterTheOther(boolean old) throws IOException {
        Workbook workbook = workbook(old);
        write(workbook.createSheet("Весна"), 0, "1", "Посев");
        write(workbook.createSheet("Черновик"), 0, "1", "Не читать");
        write(workbook.createSheet("Осень"), 0, "1", "Сбор");
        workbook.createSheet("Пусто");
        workbook.setSheetHidden(1, true);
        SourceDocument document = read(workbook);

        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("Весна", "Осень");
        assertThat(document.tables()).extracting(SourceTable::index).containsExactly(0, 1);
        assertThat(texts(document.tables().get(1).rows().get(0))).containsExactly("1", "Сбор");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gapDividesTablesOnlyWhenAnotherHeadFollows(boolean old) throws IOException {
        Workbook workbook = workbook(old);
        Sheet sheet = workbook.createSheet();
        write(sheet, 0, "№", "Дерево", "Возраст");
        write(sheet, 1, "1", "Дуб", "90");
        write(sheet, 3, "Кусты");
        write(sheet, 4, "2", "Сирень", "12");
        write(sheet, 6, "Птицы");
        write(sheet, 7, "№", "Птица", "Гнёзда");
        write(sheet, 8, "1", "Дрозд", "3");
        SourceDocument document = read(workbook);

        assertThat(document.tables()).extracting(table -> table.rows().size()).containsExactly(5, 2);
        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("Птицы");
    }
}
