package vekha.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** What the cell styles of an .xlsx file say about number formats, weight, place and frames. */
final class ExcelStyles {

    static final Style PLAIN = new Style(0, "General", false, false, false);

    private final Map<Integer, String> formats = new HashMap<>();

    private final List<Boolean> bold = new ArrayList<>();

    private final List<Boolean> framed = new ArrayList<>();

    private final List<Style> styles = new ArrayList<>();

    record Style(int format, String pattern, boolean bold, boolean centred, boolean framed) {}

    static ExcelStyles read(XmlCursor xml) {
        ExcelStyles styles = new ExcelStyles();
        xml.children(group -> {
            switch (group) {
                case "numFmts" ->
                    xml.children(name ->
                            styles.formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode", "General")));
                case "fonts" -> xml.children(name -> styles.bold.add(bold(xml)));
                case "borders" -> xml.children(name -> styles.framed.add(framed(xml)));
                case "cellXfs" -> xml.children(name -> styles.styles.add(styles.style(xml)));
                default -> {}
            }
        });
        return styles;
    }

    private static boolean bold(XmlCursor xml) {
        boolean[] bold = {false};
        xml.children(name -> bold[0] |= name.equals("b") && xml.on());
        return bold[0];
    }

    private static boolean framed(XmlCursor xml) {
        int[] sides = {0};
        xml.children(name -> sides[0] += xml.attribute("style", "none").equals("none") ? 0 : 1);
        return sides[0] >= 2;
    }

    private Style style(XmlCursor xml) {
        int format = xml.number("numFmtId", 0);
        String builtin = format >= 0 && format < 50 ? BuiltinFormats.getBuiltinFormat(format) : null;
        String pattern = formats.getOrDefault(format, builtin == null ? "General" : builtin);
        boolean strong = at(bold, xml.number("fontId", 0));
        boolean frame = at(framed, xml.number("borderId", 0));
        boolean[] centred = {false};
        xml.children(name -> centred[0] |= xml.attribute("horizontal", "").startsWith("center"));
        return new Style(format, pattern, strong, centred[0], frame);
    }

    private static boolean at(List<Boolean> answers, int index) {
        return index >= 0 && index < answers.size() && answers.get(index);
    }

    Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}
