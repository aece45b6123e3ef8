package vekha.paper.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vekha.foundation.Sheet;
import vekha.foundation.Words;
import vekha.support.Yardstick;

/** What stands in a workbook, read again by the library that reads documents. */
class ExcelFormatTests {

    private static final List<Sheet.Column> COLUMNS =
            List.of(new Sheet.Column("Мероприятие", 40), new Sheet.Column("Срок", 12), new Sheet.Column("Школ", 8));

    private final ExcelFormat format = new ExcelFormat(words());

    private static Words words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new Words(messages);
    }

    private XSSFSheet read(Sheet.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(new Sheet("Школы: «все» [2023]", COLUMNS, content), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    @Test
    void datesAndNumbersAreSuch() throws IOException {
        Row row = read(lines -> lines.add("Семинар", LocalDate.of(2023, 1, 26), 3))
                .getRow(1);

        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Семинар");
        assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
        assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2023, 1, 26));
        assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
    }

    @Test
    void headStandsStillAndColumnsHaveTheirWidths() throws IOException {
        XSSFSheet sheet = read(lines -> lines.add("Семинар", null, null));

        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Срок");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        Row row = read(lines -> lines.add("=HYPERLINK(\"http://x\")", "@cmd", "-1"))
                .getRow(1);

        for (int at = 0; at < 3; at++) {
            assertThat(row.getCell(at).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(at).getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void threeThousandCellsTakeLessThanTwoSecondsOfTheProcessor() throws Exception {
        long taken = Yardstick.timeOf(() -> {
            XSSFSheet sheet = read(lines -> {
                for (int row = 0; row < 1000; row++) {
                    lines.add("Мероприятие " + row, LocalDate.of(2023, 1, 1).plusDays(row), row);
                }
            });
            assertThat(sheet.getLastRowNum()).isEqualTo(1000);
        });

        assertThat(taken).isLessThan(2_000_000_000L);
    }

    @Test
    void memoryDoesNotGrowWithTheRows() throws IOException {
        long few = held(1_000);
        long many = held(60_000);

        assertThat(many - few).isLessThan(8L * 1024 * 1024);
    }

    /** Bytes that are alive when the last row is written. */
    private long held(int rows) throws IOException {
        long[] alive = {0};
        format.write(
                new Sheet("Список", COLUMNS, lines -> {
                    for (int row = 0; row < rows; row++) {
                        lines.add("Мероприятие под номером " + row, LocalDate.of(2023, 1, 1), row);
                    }
                    System.gc();
                    Runtime machine = Runtime.getRuntime();
                    alive[0] = machine.totalMemory() - machine.freeMemory();
                }),
                OutputStream.nullOutputStream());
        return alive[0];
    }
}
