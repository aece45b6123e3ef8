package vekha.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it will lie on paper, whatever shows it: Word, the screen or PDF.
 *
 * @param title what the file says it is; printed only where a block says so
 * @param fileName without its ending
 * @param language in which it speaks, «ru» or «en»
 * @param footer what stands below every page
 */
public record Paper(
        Format format,
        String title,
        String fileName,
        String language,
        @Nullable String footer,
        List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** How the sheet lies. */
    public enum Format {
        LANDSCAPE,
        PORTRAIT
    }

    /** A piece of the page between two others. */
    public sealed interface Block permits Text, Grid {

        /** For templates, which cannot ask for a type. */
        default boolean isGrid() {
            return this instanceof Grid;
        }
    }

    /** What a paragraph is; each way of showing has its own look for it. */
    public enum Style {
        /** The approval at the right top. */
        STAMP,
        /** Whose paper it is, above its name. */
        ISSUER,
        TITLE,
        SUBTITLE,
        HEADING,
        BODY,
        /** A word or a line that begins a list. */
        LABEL,
        ITEM,
        CAPTION,
        /** The title of a table that has one of its own. */
        TABLE_TITLE,
        /** Small, below a table. */
        NOTE,
        /** Post and name, divided by a tabulator, with room to sign between them. */
        SIGNATURE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A paragraph; its lines are broken by {@code \n}. */
    public record Text(Style style, String text) implements Block {

        public List<String> lines() {
            return text.lines().toList();
        }

        /** The post of a signature, or all of another text. */
        public String left() {
            return text.substring(0, text.indexOf('\t') < 0 ? text.length() : text.indexOf('\t'));
        }

        /** The name of a signature; all of another text. */
        public String right() {
            return text.substring(text.indexOf('\t') + 1);
        }
    }

    /**
     * A table whose head is repeated on every page.
     *
     * @param unbroken whether no row may go on overleaf, as in the form an order approves; else very high ones may
     */
    public record Grid(List<Column> columns, List<Row> rows, boolean unbroken) implements Block {

        public Grid(List<Column> columns, List<Row> rows) {
            this(columns, rows, false);
        }

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** What the shares of its columns are shares of. */
        public int share() {
            return columns.stream().mapToInt(Column::share).sum();
        }
    }

    /**
     * A column.
     *
     * @param share how wide it is beside the others
     */
    public record Column(String heading, int share, boolean centred) {}

    /** A row: one cell over all columns, a cell for each, or the sums of those above. */
    public record Row(Kind kind, List<Cell> cells) {

        /** What a row is. */
        public enum Kind {
            SECTION,
            PLAIN,
            SUM
        }

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row section(String heading) {
            return new Row(Kind.SECTION, List.of(Cell.of(heading)));
        }

        public static Row plain(List<String> texts) {
            return new Row(Kind.PLAIN, texts.stream().map(Cell::of).toList());
        }

        public static Row sum(List<String> texts) {
            return new Row(Kind.SUM, texts.stream().map(Cell::of).toList());
        }

        public boolean isSection() {
            return kind == Kind.SECTION;
        }

        public boolean isSum() {
            return kind == Kind.SUM;
        }
    }

    /**
     * A cell.
     *
     * @param notes what it refers to below the page
     */
    public record Cell(String text, List<String> notes, Merge merge) {

        /** Whether it is one with the cell above or below. */
        public enum Merge {
            NONE,
            FIRST,
            BELOW
        }

        public static Cell of(String text) {
            return new Cell(text, List.of(), Merge.NONE);
        }

        public Cell with(Merge other) {
            return new Cell(text, notes, other);
        }
    }
}
