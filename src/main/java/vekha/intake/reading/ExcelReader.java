package vekha.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.OfficePackage.Relation;
import vekha.intake.reading.SheetGrid.Cell;
import vekha.intake.reading.SheetGrid.Merge;

/** Reads the visible sheets of an .xlsx file as they are shown: formatted values, results of formulas, merged cells. */
final class ExcelReader {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Names that a program gives to sheets by itself say nothing. */
    private static final Pattern NAMELESS = Pattern.compile("(?iu)(лист|sheet|таблица|table)\\s*\\d*");

    private final Budget budget = new Budget();

    private final ExcelFormats formats = new ExcelFormats();

    private final List<String> shared = new ArrayList<>();

    private ExcelStyles styles = new ExcelStyles();

    private boolean since1904;

    private ExcelReader() {}

    static SourceDocument read(String fileName, OfficePackage file, String main) {
        return new ExcelReader().workbook(fileName, file, main);
    }

    private SourceDocument workbook(String fileName, OfficePackage file, String main) {
        String looks = file.related(main, "styles");
        if (looks != null) {
            styles = ExcelStyles.read(XmlCursor.over(file.part(looks)));
        }
        String strings = file.related(main, "sharedStrings");
        if (strings != null) {
            strings(XmlCursor.over(file.part(strings)));
        }
        Map<String, SheetGrid> sheets = new LinkedHashMap<>();
        sheets(file, main).forEach((name, part) -> sheets.put(name, sheet(XmlCursor.over(file.part(part)))));
        return lay(fileName, sheets);
    }

    /** Lays the sheets one below the other, each under its name if there are several. */
    static SourceDocument lay(String fileName, Map<String, SheetGrid> sheets) {
        Blocks blocks = new Blocks();
        sheets.values().removeIf(SheetGrid::empty);
        sheets.forEach((name, grid) -> {
            if (sheets.size() > 1 && !NAMELESS.matcher(name).matches()) {
                blocks.add(new Paragraph(name, false, false, 0));
            }
            new SheetLayout(grid, blocks).read();
        });
        return blocks.document(fileName, List.of());
    }

    private Map<String, String> sheets(OfficePackage file, String main) {
        Map<String, Relation> relations = file.relations(main);
        Map<String, String> sheets = new LinkedHashMap<>();
        XmlCursor xml = XmlCursor.over(file.part(main));
        xml.children(group -> {
            if (group.equals("workbookPr")) {
                since1904 = xml.attribute("date1904", "0").matches("1|true");
            } else if (group.equals("sheets")) {
                xml.children(name -> {
                    Relation relation = relations.get(xml.attribute("id", ""));
                    boolean visible = xml.attribute("state", "visible").equals("visible");
                    if (relation != null && visible && relation.kind().endsWith("/worksheet")) {
                        sheets.put(xml.attribute("name", ""), relation.target());
                    }
                });
            }
        });
        return sheets;
    }

    private void strings(XmlCursor xml) {
        xml.children(name -> {
            String text = rich(xml);
            budget.text(text.length());
            shared.add(text);
        });
    }

    /** Text in pieces of different looks; readings above the characters are not part of it. */
    private static String rich(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        xml.children(name -> {
            if (name.equals("t")) {
                text.append(xml.text());
            } else if (name.equals("r")) {
                text.append(rich(xml));
            }
        });
        return text.toString();
    }

    private SheetGrid sheet(XmlCursor xml) {
        SheetGrid grid = new SheetGrid(budget);
        int[] row = {-1};
        xml.children(group -> {
            if (group.equals("sheetData")) {
                xml.children(name -> {
                    row[0] = xml.number("r", row[0] + 2) - 1;
                    row(xml, grid, row[0]);
                });
            } else if (group.equals("mergeCells")) {
                xml.children(name -> merge(grid, xml.attribute("ref", "")));
            }
        });
        return grid;
    }

    private void row(XmlCursor xml, SheetGrid grid, int row) {
        int[] place = {-1, 0};
        xml.children(name -> {
            String reference = xml.attribute("r");
            place[0] = reference == null ? place[0] + 1 : new CellReference(reference).getCol();
            ExcelStyles.Style style = styles.style(xml.number("s", 0));
            place[1] += style.framed() ? 1 : 0;
            String text = Characters.trimmed(
                    Characters.plain(unescaped(value(xml, style))).replace('\t', ' '));
            if (!text.isEmpty()) {
                grid.write(row, place[0], new Cell(text, style.bold(), style.centred()));
            }
        });
        grid.frame(row, place[1]);
    }

    private static void merge(SheetGrid grid, String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        grid.merge(new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
    }

    private String value(XmlCursor xml, ExcelStyles.Style style) {
        String kind = xml.attribute("t", "n");
        String[] value = {""};
        xml.children(name -> {
            if (name.equals("v")) {
                value[0] = xml.text();
            } else if (name.equals("is")) {
                value[0] = rich(xml);
            }
        });
        return shown(kind, value[0], style);
    }

    private String shown(String kind, String value, ExcelStyles.Style style) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case "s" -> sharedText(value);
            case "b" -> value.equals("0") ? "ЛОЖЬ" : "ИСТИНА";
            case "d" -> value.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d).*$", "$3.$2.$1");
            case "n" -> number(value, style);
            default -> value;
        };
    }

    private String sharedText(String index) {
        Integer at = parsed(index);
        return at == null || at < 0 || at >= shared.size() ? "" : shared.get(at);
    }

    private static @Nullable Integer parsed(String number) {
        try {
            return Integer.valueOf(number.strip());
        } catch (NumberFormatException ex) {
            return null;
        }
    }

    private String number(String value, ExcelStyles.Style style) {
        try {
            return formats.show(Double.parseDouble(value), style.format(), style.pattern(), since1904);
        } catch (NumberFormatException ex) {
            return value;
        }
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
