package vekha.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/** Reads paragraphs of a .doc file as they are printed, after the same rules as those of a .docx file. */
final class OldWordParagraphs {

    private static final char NOTE = 0x02;
    private static final char CELL_END = 0x07;
    private static final char PAGE_END = 0x0C;
    private static final char FIELD = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char FIXED_HYPHEN = 0x1E;

    private static final int CENTRED = 1;

    private final HWPFDocument file;

    private final Budget budget;

    private final NumberingState numbering = new NumberingState();

    private final WordNotes notes = new WordNotes();

    private final Map<String, String> footnotes = new HashMap<>();

    private final Map<String, String> endnotes = new HashMap<>();

    private final Fields fields = new Fields();

    private int read;

    private boolean pageEnded;

    private boolean rowWritten = true;

    private boolean rowBeganPage;

    OldWordParagraphs(HWPFDocument file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    void rowBegins() {
        rowWritten = false;
        rowBeganPage = false;
    }

    boolean rowBeganPage() {
        rowWritten = true;
        return rowBeganPage;
    }

    List<Note> notes() {
        return notes.resolve(footnotes, endnotes);
    }

    void read(org.apache.poi.hwpf.usermodel.Paragraph paragraph, Blocks into) {
        if (paragraph.isTableRowEnd()) {
            return;
        }
        pageEnded |= paragraph.pageBreakBefore();
        StringBuilder text = new StringBuilder(number(paragraph));
        text.append(text.length() > 0 ? " " : "");
        boolean[] weights = new boolean[2];
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            int before = text.length();
            run(run, text);
            if (!text.substring(before).isBlank()) {
                weights[run.isBold() ? 1 : 0] = true;
            }
        }
        into.add(paragraph(text, weights[1] && !weights[0], paragraph.getJustification() == CENTRED));
    }

    private Paragraph paragraph(CharSequence text, boolean bold, boolean centred) {
        String plain = Characters.trimmed(Characters.plain(text));
        budget.text(plain.length());
        return new Paragraph(plain, bold, centred, ++read);
    }

    /** A list that its own file cannot resolve prints no number. */
    private String number(org.apache.poi.hwpf.usermodel.Paragraph paragraph) {
        try {
            boolean listed = paragraph.isInList() && paragraph.getList() != null;
            String number = listed
                    ? AbstractWordUtils.getBulletText(numbering, paragraph.getList(), (char) paragraph.getIlvl())
                    : "";
            return Characters.plain(number).strip();
        } catch (RuntimeException ex) {
            return "";
        }
    }

    private void run(CharacterRun run, StringBuilder into) {
        if (run.isMarkedDeleted()) {
            return;
        }
        boolean hidden = run.isVanished();
        String text = run.text();
        if (run.isSymbol()) {
            write(Characters.symbol(run.getSymbolCharacter()), hidden, into);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), run.getStartOffset() + i, hidden, into);
        }
    }

    private void character(char c, int position, boolean hidden, StringBuilder into) {
        switch (c) {
            case FIELD -> fields.mark("begin");
            case FIELD_RESULT -> fields.mark("separate");
            case FIELD_END -> fields.mark("end");
            case NOTE -> note(position, into);
            case PAGE_END -> pageEnded = true;
            case CELL_END, '\r' -> {}
            case FIXED_HYPHEN -> write('-', hidden, into);
            default -> write(c, hidden, into);
        }
    }

    private void write(char c, boolean hidden, StringBuilder into) {
        if (hidden || fields.instructing()) {
            return;
        }
        into.append(c);
        if (c > ' ') {
            rowBeganPage |= !rowWritten && pageEnded;
            rowWritten = true;
            pageEnded = false;
        }
    }

    private void note(int position, StringBuilder into) {
        int foot = file.getFootnotes().getNoteIndexByAnchorPosition(position);
        int end = file.getEndnotes().getNoteIndexByAnchorPosition(position);
        if (foot < 0 && end < 0) {
            foot = counted();
        }
        if (foot >= 0) {
            into.append(notes.footnote(Integer.toString(foot)));
            footnotes.put(Integer.toString(foot), text(file.getFootnotes(), foot, file.getFootnoteRange()));
        } else if (end >= 0) {
            into.append(notes.endnote(Integer.toString(end)));
            endnotes.put(Integer.toString(end), text(file.getEndnotes(), end, file.getEndnoteRange()));
        }
    }

    /** Where a program has not told where the references stand, they stand in the order of the footnotes. */
    private int counted() {
        int next = footnotes.size();
        boolean certain = file.getEndnotes().getNotesCount() == 0
                && next < file.getFootnotes().getNotesCount();
        return certain ? next : -1;
    }

    private String text(Notes all, int index, Range range) {
        int from = range.getStartOffset() + all.getNoteTextStartOffset(index);
        int to = range.getStartOffset() + all.getNoteTextEndOffset(index);
        String text = Range.stripFields(new Range(from, to, file).text());
        return Characters.trimmed(Characters.plain(text.replace('\r', '\n')));
    }
}
