package vekha.intake.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text, such as converters make of Word files or as is pasted from them, and finds the tables in it. */
final class TextReader {

    /** Finding out that no table begins somewhere is not repeated for ever in a text that only looks like tables. */
    private static final int MOST_DISAPPOINTMENTS = 5_000;

    private static final int LONGEST_ROW = 50_000;

    private static final Pattern LISTED = Pattern.compile("^(\\s*\\S{1,8})\\t+");

    private final List<TextLine> lines;

    private final Budget budget = new Budget();

    private final Blocks blocks = new Blocks();

    private int disappointments;

    private boolean afterBlank;

    /** Lines before this one are known to hold no table. */
    private int noTableBefore;

    private int noUnmarkedBefore;

    private TextReader(List<TextLine> lines) {
        this.lines = lines;
    }

    static SourceDocument read(String fileName, String text) {
        Budget size = new Budget();
        size.text(text.length());
        return new TextReader(TextLine.of(text)).document(fileName);
    }

    private SourceDocument document(String fileName) {
        int at = 0;
        while (at < lines.size()) {
            TextTable table = at < noTableBefore ? null : table(at);
            if (table != null && table.found()) {
                blocks.add(table.source(budget));
                afterBlank = false;
                at = table.next();
            } else {
                noTableBefore = table == null ? noTableBefore : table.next();
                at = paragraph(at);
            }
        }
        return blocks.document(fileName, List.of());
    }

    private @Nullable TextTable table(int at) {
        String text = lines.get(at).text();
        boolean promising = text.indexOf('\t') >= 0
                || text.indexOf('|') >= 0
                || TextTable.ruler(text)
                || NumberedLines.headed(text);
        if (!promising || text.length() > LONGEST_ROW || disappointments > MOST_DISAPPOINTMENTS) {
            return null;
        }
        TextTable table = unmarked(at);
        table = table == null ? TornTable.at(lines, at) : table;
        table = table == null ? LineCellTable.at(lines, at) : table;
        table = table == null ? DrawnTable.at(lines, at) : table;
        table = table == null ? TabbedTable.at(lines, at) : table;
        disappointments += table == null || !table.found() ? 1 : 0;
        return table;
    }

    private @Nullable TextTable unmarked(int at) {
        TextTable table = at < noUnmarkedBefore ? null : UnmarkedTable.at(lines, at);
        if (table != null && !table.found()) {
            noUnmarkedBefore = table.next();
            return null;
        }
        return table;
    }

    /** Every line is a paragraph; several blank lines are one. */
    private int paragraph(int at) {
        budget.paragraph();
        TextLine line = lines.get(at);
        if (line.blank()) {
            if (!afterBlank) {
                blocks.add(line.paragraph());
            }
            afterBlank = true;
            return at + 1;
        }
        afterBlank = false;
        Paragraph first = line.paragraph();
        String text = LISTED.matcher(first.text()).replaceFirst("$1 ");
        blocks.add(new Paragraph(text, first.bold(), first.centred(), first.line()));
        return at + 1;
    }
}
