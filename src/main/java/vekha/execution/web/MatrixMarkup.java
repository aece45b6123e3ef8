package vekha.execution.web;

import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import vekha.execution.Matrix;
import vekha.execution.MatrixCell;
import vekha.execution.MatrixColumns;
import vekha.execution.Standing;

/**
 * Writes the table of a matrix. Twelve thousand cells must weigh little and cost little, so a cell is a letter for its look
 * and a word for those who cannot see it; what can be marked stands once in its row, each number as the distance from the one
 * before: {@code data-c="1234500 50 50:1 50,50"} are the open cells in their order, «:» a version other than 0, «,» the
 * next checkpoint of the same cell.
 */
final class MatrixMarkup {

    private final Matrix matrix;
    private final String address;
    private final MatrixWords words;
    private final Map<Standing, String> names;
    private final boolean marks;
    private final boolean links;
    private final StringBuilder html = new StringBuilder(1 << 16);
    private long previous;

    /**
     * @param address of the matrix
     * @param marks the reader may mark
     * @param links each cell is a link, for those without a script; too heavy for the largest plans
     */
    MatrixMarkup(Matrix matrix, String address, MatrixWords words, boolean marks, boolean links) {
        this.matrix = matrix;
        this.address = address;
        this.words = words;
        this.names = words.standings();
        this.marks = marks;
        this.links = links;
    }

    /** @param corner what stands above the names of the measures */
    String table(String corner) {
        head(corner);
        for (Matrix.Part part : matrix.parts()) {
            add("<tbody>");
            if (!part.heading().isEmpty()) {
                section(part.heading());
            }
            part.rows().forEach(this::row);
            add("</tbody>");
        }
        return html.toString();
    }

    private void head(String corner) {
        add("<thead><tr><th class=\"name\" scope=\"col\" rowspan=\"2\">")
                .text(corner)
                .add("</th>");
        for (Matrix.Place place : matrix.places()) {
            add("<th class=\"place\" scope=\"colgroup\" colspan=\"")
                    .add(matrix.columns().columns().size());
            add("\" data-s=\"")
                    .add(place.school())
                    .add("\"><a href=\"")
                    .add(address)
                    .add("/list?school=");
            add(place.school()).add("\" title=\"").text(words.name(place)).add("\">");
            text(words.brief(place)).add("</a></th>");
        }
        add("</tr><tr>");
        String periods = periods();
        matrix.places().forEach(place -> add(periods));
        add("</tr></thead>");
    }

    private String periods() {
        StringBuilder once = new StringBuilder();
        for (MatrixColumns.Column column : matrix.columns().columns()) {
            once.append("<th scope=\"col\"")
                    .append(matrix.columns().isNow(column, matrix.today()) ? " class=\"now\"" : "")
                    .append(" title=\"")
                    .append(escaped(words.full(column)))
                    .append("\">")
                    .append(escaped(words.brief(column)))
                    .append("</th>");
        }
        return once.toString();
    }

    private void section(String heading) {
        add("<tr><th class=\"section\" scope=\"rowgroup\" colspan=\"");
        add(matrix.places().size() * matrix.columns().columns().size() + 1L).add("\"><span>");
        text(heading).add("</span></th></tr>");
    }

    private void row(Matrix.Row row) {
        add("<tr data-m=").add(row.measure());
        if (marks) {
            open(row);
        }
        add("><th scope=row class=name>");
        if (row.number() != null) {
            add("<b>").text(row.number()).add("</b>");
        }
        add("<a href=\"").add(address).add("/list?measure=").add(row.measure()).add("\">");
        text(row.title()).add("</a><small>").text(row.deadline()).add("</small>");
        for (int at = 0; at < row.cells().length; at++) {
            cell(row, at);
        }
    }

    private void cell(Matrix.Row row, int at) {
        MatrixCell cell = row.cells()[at];
        if (cell == null) {
            add("<td>");
            return;
        }
        String look = look(cell);
        add(look.length() == 1 ? "<td class=" + look + ">" : "<td class=\"" + look + "\">");
        if (links) {
            add("<a href=\"").add(href(cell, row, at)).add("\">");
        }
        add(words.cell(cell, names));
        if (links) {
            add("</a>");
        }
    }

    /** The checkpoint itself, or where there are several the list of them. */
    private String href(MatrixCell cell, Matrix.Row row, int at) {
        if (cell.total() == 1) {
            return "/checkpoints/" + cell.first();
        }
        long school =
                matrix.places().get(at / matrix.columns().columns().size()).school();
        return "/checkpoints?measure=" + row.measure() + (school == Matrix.BODIES ? "" : "&amp;school=" + school);
    }

    /** The class of a cell: a letter for the state, and «m» where there are several checkpoints in it. */
    static String look(MatrixCell cell) {
        String letter = letter(cell.standing());
        return cell.total() == 1 ? letter : letter + " m";
    }

    static String letter(Standing standing) {
        return switch (standing) {
            case PLANNED -> "p";
            case SOON -> "s";
            case OVERDUE -> "o";
            case WAITS -> "w";
            case REPORTED -> "d";
            case ACCEPTED -> "a";
            case RETURNED -> "r";
            case NOT_REQUIRED -> "e";
        };
    }

    private void open(Matrix.Row row) {
        previous = 0;
        add(" data-c=\"");
        int start = html.length();
        for (MatrixCell cell : row.cells()) {
            if (cell != null) {
                open(cell, start);
            }
        }
        add("\"");
    }

    private void open(MatrixCell cell, int start) {
        int before = html.length();
        cell.eachToMark(matrix.today(), (id, version) -> {
            if (html.length() > before) {
                html.append(',');
            } else if (html.length() > start) {
                html.append(' ');
            }
            html.append(id - previous);
            previous = id;
            if (version > 0) {
                html.append(':').append(version);
            }
        });
    }

    private MatrixMarkup add(String known) {
        html.append(known);
        return this;
    }

    private MatrixMarkup add(long number) {
        html.append(number);
        return this;
    }

    private MatrixMarkup text(String typed) {
        html.append(escaped(typed));
        return this;
    }

    private static String escaped(String typed) {
        return HtmlUtils.htmlEscape(typed, "UTF-8");
    }
}
