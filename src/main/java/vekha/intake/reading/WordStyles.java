package vekha.intake.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the named styles of a .docx file say about weight, place and numbering; a style inherits what it does not say. */
final class WordStyles {

    private static final int LONGEST_LINE_OF_HEIRS = 30;

    private final Map<String, Style> styles = new HashMap<>();

    private @Nullable String ordinary;

    private boolean boldByDefault;

    /** What a paragraph, a run or a style says of itself; absent where it says nothing. */
    static final class Style {
        @Nullable
        String parent;

        @Nullable
        Boolean bold;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean centred;

        @Nullable
        Boolean breaksPage;

        @Nullable
        Integer numbering;

        @Nullable
        Integer level;

        @Nullable
        String name;

        boolean deleted;
        boolean endsPage;
    }

    static WordStyles read(XmlCursor xml) {
        WordStyles styles = new WordStyles();
        xml.children(name -> {
            if (name.equals("style")) {
                styles.style(xml);
            } else if (name.equals("docDefaults")) {
                styles.defaults(xml);
            }
        });
        return styles;
    }

    private void defaults(XmlCursor xml) {
        Style style = new Style();
        xml.children(group -> xml.children(name -> properties(xml, name, style)));
        boldByDefault = Boolean.TRUE.equals(style.bold);
    }

    private void style(XmlCursor xml) {
        String id = xml.attribute("styleId", "");
        Style style = new Style();
        if (xml.attribute("type", "").equals("paragraph")
                && xml.attribute("default", "0").matches("1|true|on")) {
            ordinary = id;
        }
        xml.children(name -> {
            if (name.equals("basedOn")) {
                style.parent = xml.attribute("val");
            } else {
                properties(xml, name, style);
            }
        });
        styles.put(id, style);
    }

    private static void properties(XmlCursor xml, String name, Style style) {
        if (name.equals("pPr")) {
            paragraph(xml, style);
        } else if (name.equals("rPr")) {
            run(xml, style);
        }
    }

    /** Reads the properties of a paragraph at which the cursor stands. */
    static Style paragraph(XmlCursor xml, Style style) {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> style.name = xml.attribute("val");
                case "jc" -> style.centred = xml.attribute("val", "").equals("center");
                case "pageBreakBefore" -> style.breaksPage = xml.on();
                case "numPr" -> numbering(xml, style);
                case "rPr" -> mark(xml, style);
                case "sectPr" -> style.endsPage = endsPage(xml);
                default -> {}
            }
        });
        return style;
    }

    private static void numbering(XmlCursor xml, Style style) {
        xml.children(name -> {
            if (name.equals("numId")) {
                style.numbering = xml.number("val", 0);
            } else if (name.equals("ilvl")) {
                style.level = xml.number("val", 0);
            }
        });
    }

    private static void mark(XmlCursor xml, Style style) {
        xml.children(name -> style.deleted |= name.equals("del") || name.equals("moveFrom"));
    }

    private static boolean endsPage(XmlCursor xml) {
        boolean[] ends = {true};
        xml.children(name -> {
            if (name.equals("type") && xml.attribute("val", "").equals("continuous")) {
                ends[0] = false;
            }
        });
        return ends[0];
    }

    /** Reads the properties of a run at which the cursor stands. */
    static Style run(XmlCursor xml, Style style) {
        xml.children(name -> {
            switch (name) {
                case "rStyle" -> style.name = xml.attribute("val");
                case "b" -> style.bold = xml.on();
                case "vanish" -> style.hidden = xml.on();
                default -> {}
            }
        });
        return style;
    }

    boolean bold(Style paragraph, Style run) {
        Boolean bold = said(run, style -> style.bold, false);
        if (bold == null) {
            bold = said(paragraph, style -> style.bold, true);
        }
        return bold == null ? boldByDefault : bold;
    }

    boolean hidden(Style paragraph, Style run) {
        Boolean hidden = said(run, style -> style.hidden, false);
        return Boolean.TRUE.equals(hidden == null ? said(paragraph, style -> style.hidden, true) : hidden);
    }

    boolean centred(Style paragraph) {
        return Boolean.TRUE.equals(said(paragraph, style -> style.centred, true));
    }

    boolean breaksPage(Style paragraph) {
        return Boolean.TRUE.equals(said(paragraph, style -> style.breaksPage, true));
    }

    @Nullable
    Integer numbering(Style paragraph) {
        return said(paragraph, style -> style.numbering, true);
    }

    @Nullable
    Integer level(Style paragraph) {
        return said(paragraph, style -> style.level, true);
    }

    private <T> @Nullable T said(Style own, Function<Style, @Nullable T> question, boolean paragraph) {
        T answer = question.apply(own);
        String name = own.name == null && paragraph ? ordinary : own.name;
        for (int i = 0; answer == null && name != null && i < LONGEST_LINE_OF_HEIRS; i++) {
            Style style = styles.get(name);
            answer = style == null ? null : question.apply(style);
            name = style == null ? null : style.parent;
        }
        return answer;
    }
}
