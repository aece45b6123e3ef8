package vekha.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a CSV file, byte by byte. */
class CsvFormatTests {

    private static String csv(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Sheet.Column> columns =
                List.of(new Sheet.Column("Мероприятие", 1), new Sheet.Column("Срок", 1), new Sheet.Column("Школ", 1));
        new CsvFormat().write(new Sheet("Список", columns, lines -> lines.add(cells)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fileBeginsWithItsMarkAndItsHead() throws IOException {
        assertThat(csv()).startsWith("\ufeffМероприятие;Срок;Школ\r\n");
    }

    @Test
    void daysAndNumbersAreWrittenAsARussianExcelReadsThem() throws IOException {
        assertThat(csv("Семинар", LocalDate.of(2023, 1, 5), 12)).endsWith("\r\nСеминар;05.01.2023;12\r\n");
        assertThat(csv(new BigDecimal("96.5"), null, -3L)).endsWith("\r\n96,5;;-3\r\n");
    }

    @Test
    void whatWouldTearTheTableApartIsQuoted() throws IOException {
        assertThat(csv("Приказ; «О мерах»", "он сказал \"да\"", "две\nстроки"))
                .endsWith("\r\n\"Приказ; «О мерах»\";\"он сказал \"\"да\"\"\";\"две\nстроки\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 900", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void textThatLooksLikeAFormulaGetsAnApostrophe(String text) throws IOException {
        assertThat(csv(text)).endsWith("\r\n\"'" + text + "\"\r\n");
    }
}
