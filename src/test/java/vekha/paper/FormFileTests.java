package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vekha.foundation.Period;
import vekha.paper.word.WordFile;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanVersion;
import vekha.support.Yardstick;

/** The file itself: another program opens it and shows the same table, and a long plan is written quickly. */
class FormFileTests {

    private static final int MEASURES = 210;
    private static final double MOST_YARDS = 50;

    private static Form form() {
        List<PlanColumn> columns = List.of(
                new PlanColumn(ColumnKind.NUMBER, "№"),
                new PlanColumn(ColumnKind.TITLE, "Мероприятие"),
                new PlanColumn(ColumnKind.DEADLINE, "Срок"),
                new PlanColumn(ColumnKind.RESPONSIBLE, "Ответственные"),
                new PlanColumn(ColumnKind.RESULT, "Результат"));
        List<PlanVersion.Part> parts = new ArrayList<>();
        List<PlanVersion.Row> rows = new ArrayList<>();
        for (int at = 0; at < MEASURES; at++) {
            if (at % 30 == 0) {
                parts.add(new PlanVersion.Part(1 + at / 30, null, Integer.toString(1 + at / 30), "Поддержка школ"));
            }
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("number", (1 + at / 30) + "." + (1 + at % 30));
            fields.put("title", "Сопровождение команды школы по направлению М" + at + ": встречи, наблюдение, советы");
            fields.put("deadline", "ежеквартально");
            fields.put("responsible", "УО, ОО");
            fields.put("result", "Аналитическая справка по каждой школе");
            rows.add(new PlanVersion.Row(1000 + at, 1L + at / 30, fields));
        }
        return new Form(
                new PlanVersion(
                        "Дорожная карта поддержки школ на 2023 год",
                        Map.of(),
                        List.of(new PlanVersion.Table(1, null, columns, parts, rows))),
                new Stamp(Kind.ROADMAP, Order.NONE, null),
                new PlanTime(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)), false, null),
                List.of(),
                List.of());
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordFile.write(OfficialForm.of(form(), null, null), file);
        return file.toByteArray();
    }

    @Test
    void twoHundredAndTenMeasuresAreWrittenQuickly() throws Exception {
        assertThat(Yardstick.lengthOf("Word of 210", 12, FormFileTests::written))
                .isLessThan(MOST_YARDS);
    }

    @Test
    void signatureIsKeptWithTheLastRow() throws IOException {
        try (XWPFDocument word = read(grid("коротко"), new Paper.Text(Paper.Style.SIGNATURE, "Начальник\tВоронцов"))) {
            List<XWPFParagraph> texts = word.getParagraphs();
            assertThat(keepsWithNext(texts.get(texts.size() - 2))).isTrue();
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(1).getCell(0).getParagraphs()).noneMatch(FormFileTests::keepsWithNext);
            assertThat(table.getRow(2).getCell(0).getParagraphs()).allMatch(FormFileTests::keepsWithNext);
        }
    }

    @Test
    void captionIsKeptWithTheFirstRowOfItsTable() throws IOException {
        try (XWPFDocument word = read(new Paper.Text(Paper.Style.CAPTION, "Таблица 1"), grid("коротко"))) {
            assertThat(keepsWithNext(word.getParagraphs().get(1)))
                    .as("between them")
                    .isTrue();
            assertThat(word.getTables().get(0).getRow(0).getCell(0).getParagraphs())
                    .allMatch(FormFileTests::keepsWithNext);
        }
    }

    @Test
    void rowOfAnApprovedFormNeverBreaks() throws IOException {
        Paper.Grid high = grid("мера\n".repeat(25));
        try (XWPFDocument word = read(new Paper.Grid(high.columns(), high.rows(), true))) {
            assertThat(word.getTables().get(0).getRow(2).isCantSplitRow()).isTrue();
        }
    }

    @Test
    void rowOfHalfAPageMayBreak() throws IOException {
        try (XWPFDocument word = read(grid("мера\n".repeat(25)))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(table.getRow(2).isCantSplitRow()).isFalse();
        }
    }

    private static boolean keepsWithNext(XWPFParagraph text) {
        return text.getCTP().getPPr().isSetKeepNext();
    }

    private static Paper.Grid grid(String last) {
        return new Paper.Grid(
                List.of(new Paper.Column("А", 1, false)),
                List.of(Paper.Row.plain(List.of("первая")), Paper.Row.plain(List.of(last))));
    }

    private static XWPFDocument read(Paper.Block... blocks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordFile.write(new Paper(Paper.Format.LANDSCAPE, "План", "plan", "ru", null, List.of(blocks)), file);
        return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
    }

    @Test
    void unapprovedPlanLeavesRoomForTheOrder() {
        assertThat(form().stamp().text()).isEqualTo("УТВЕРЖДЕНА\nприказом\nот ____________ № ______");
        Order order = new Order("214", LocalDate.of(2022, 9, 16), "Управление образования округа", null, null);
        assertThat(new Stamp(Kind.SCHEDULE, order, new Order("301", LocalDate.of(2022, 12, 12), null, null, null))
                        .text())
                .isEqualTo("УТВЕРЖДЁН\nприказом управления образования округа\nот 16.09.2022 № 214\n"
                        + "(в редакции приказа от 12.12.2022 № 301)");
    }

    @Test
    void anotherOfficeOpensTheFileAndShowsTheSameTable(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isThere("soffice") && isThere("pdftotext"), "LibreOffice or pdftotext is not on this machine");
        Files.write(folder.resolve("form.docx"), written());
        run(
                folder,
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "form.docx");
        run(folder, "pdftotext", "-raw", "form.pdf", "form.txt");
        String shown = Files.readString(folder.resolve("form.txt"));

        assertThat(shown).contains("УТВЕРЖДЕНА").contains("7. Поддержка школ");
        for (int at = 0; at < MEASURES; at++) {
            assertThat(shown).contains("М" + at + ":");
        }
        int pages = shown.split("\f").length;
        assertThat(shown.split("Мероприятие Срок Ответственные Результат", -1).length - 1)
                .as("the head stands on each of %s pages", pages)
                .isEqualTo(pages);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
    }
}
