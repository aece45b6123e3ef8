package vekha.foundation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Text that a Russian Excel opens as a table with a double click: UTF-8 with its mark, cells divided by «;», quoted as RFC 4180
 * says, dates as 26.01.2023, a decimal comma. A text that would be taken for a formula gets an apostrophe in front: the one
 * sign that Excel, LibreOffice and people understand alike, and a program can take off again.
 */
@Component
@Order(2)
class CsvFormat implements SheetFormat {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int FULL = 8_192;

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String type() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(2 * FULL).append(BYTE_ORDER_MARK);
        line(out, text, sheet.columns().stream().map(Sheet.Column::heading).toArray());
        sheet.content().writeTo(cells -> line(out, text, cells));
        send(out, text);
    }

    private static void line(OutputStream out, StringBuilder text, @Nullable Object[] cells) {
        for (int at = 0; at < cells.length; at++) {
            if (at > 0) {
                text.append(';');
            }
            cell(text, cells[at]);
        }
        text.append("\r\n");
        if (text.length() >= FULL) {
            send(out, text);
        }
    }

    /** A piece of whole lines at a time: the machine turns one long text into bytes far faster than many short ones. */
    private static void send(OutputStream out, StringBuilder text) {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        text.setLength(0);
    }

    private static void cell(StringBuilder line, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            day(line, day);
        } else if (cell instanceof BigDecimal number) {
            line.append(number.toPlainString().replace('.', ','));
        } else if (cell instanceof Double number) {
            line.append(number.toString().replace('.', ','));
        } else if (cell instanceof Number number) {
            line.append(number.longValue());
        } else if (cell != null) {
            text(line, cell.toString());
        }
    }

    private static void day(StringBuilder line, LocalDate day) {
        two(line, day.getDayOfMonth());
        two(line.append('.'), day.getMonthValue());
        line.append('.').append(day.getYear());
    }

    private static void two(StringBuilder line, int number) {
        line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void text(StringBuilder line, String text) {
        boolean formula = SheetFormat.looksLikeFormula(text);
        if (!formula && !isQuoted(text)) {
            line.append(text);
            return;
        }
        line.append(formula ? "\"'" : "\"").append(text.replace("\"", "\"\"")).append('"');
    }

    /** A space at an end, too: some programs cut it off. */
    private static boolean isQuoted(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == ';' || sign == '"' || sign == ',' || sign < ' ') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
