package vekha.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A plan as a coordinator has it in Word: stamp left blank, section rows, a legend below, deadlines of every sort. */
final class FourSchoolsPlan {

    /** So many measures stand in the table, and so many checkpoints follow: four schools answer for «ОО», each quarter and month. */
    static final int MEASURES = 8;

    static final int DATED_CHECKPOINTS = 1 + 4 + 1 + 4 * 4 + 1 + 2 * (4 + 1) + 1;

    /** The year is a slip of the pen. */
    static final String MISTYPED = "до 15.03.2032";

    private final String subject;

    /** @param subject tells this plan and its measures from others, in the dative: «математике» */
    FourSchoolsPlan(String subject) {
        this.subject = subject;
    }

    String title() {
        return "Комплексный план помощи четырём школам округа по " + subject;
    }

    /** Each of the four schools answers for it, once. */
    String profiles() {
        return "Сверить рисковые профили по " + subject + " с данными журналов";
    }

    /** Its deadline is mistyped. */
    String trips() {
        return "Провести выездные дни наставников по " + subject;
    }

    private String[][] rows() {
        return new String[][] {
            {"№ п/п", "Мероприятие", "Срок", "Ответственные", "Результат"},
            {"Раздел 1. Подготовка"},
            {"1.1", "Назначить выездные группы", "до 20.01.2023", "УО", "Приказ о группах"},
            {"1.2", profiles(), "до 25.01.2023", "ОО", "Справка каждой школы"},
            {"1.3", "Обсудить причины отставания с методистами", "8 – 10 февраля", "ИМЦ", "Протокол беседы"},
            {"Раздел 2. Работа на местах"},
            {"2.1", "Дополнительные часы математики в девятых классах", "ежеквартально", "ОО", "Журналы занятий"},
            {"2.2", trips(), MISTYPED, "Кураторы", "Отчёт наставника"},
            {"2.3", "Пробный экзамен для выпускников", "Март, апрель", "ОО, ИМЦ", "Протоколы"},
            {"2.4", "Помочь учителю после посещения урока", "по итогам посещений", "ИМЦ", "Памятка"},
            {"2.5", "Подвести годовой итог", "IV квартал", "УО", "Аналитическая справка"},
        };
    }

    byte[] word() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            right(document, "УТВЕРЖДЁН");
            right(document, "приказом управления образования");
            right(document, "от ____________ № ________");
            centre(document, title());
            centre(document, "на 2023 год");
            left(document, "Цель: подтянуть четыре школы до среднего уровня округа.");
            left(document, "Участники: МБОУ СОШ № 1, МБОУ СОШ № 2, МБОУ СОШ № 5, МБОУ СОШ № 7.");
            table(document);
            left(
                    document,
                    "Сокращения: УО – управление образования округа; ИМЦ – информационно-методический центр;"
                            + " ОО – школы, участвующие в плане.");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void right(XWPFDocument document, String text) {
        left(document, text).setAlignment(ParagraphAlignment.RIGHT);
    }

    private static void centre(XWPFDocument document, String text) {
        XWPFParagraph paragraph = left(document, text);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getRuns().get(0).setBold(true);
    }

    private static XWPFParagraph left(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void table(XWPFDocument document) {
        String[][] rows = rows();
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int at = 0; at < rows.length; at++) {
            if (rows[at].length == 1) {
                section(table.getRow(at), rows[at][0], rows[0].length);
            } else {
                cells(table.getRow(at), rows[at]);
            }
        }
    }

    private static void cells(XWPFTableRow row, String[] texts) {
        for (int at = 0; at < texts.length; at++) {
            row.getCell(at).setText(texts[at]);
        }
    }

    /** One cell over the whole width. */
    private static void section(XWPFTableRow row, String title, int width) {
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(width));
        cell.setText(title);
    }
}
