package vekha.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a grid: measures down, schools across, and for each school the periods.
 *
 * @param choices every place of the plan that may be seen
 * @param places those that are shown
 * @param sections every section of the plan
 * @param today in days since 1970
 * @param bare nothing in the plan is to be done, or nothing that may be seen
 */
public record Matrix(
        MatrixColumns columns,
        List<Place> choices,
        List<Place> places,
        List<Section> sections,
        List<Part> parts,
        int today,
        boolean bare) {

    /** The place of the bodies that answer where no school does. */
    public static final long BODIES = 0;

    /** A sheet of paper shows no more columns of cells that can still be told apart. */
    private static final int MOST_ON_PAPER = 44;

    private static final int FEW = 12;

    /** A school, or {@link #BODIES}. */
    public record Place(long school, String name) {}

    public record Section(long id, String heading) {}

    /** A section with its measures; the heading is empty for those that stand in none. */
    public record Part(String heading, List<Row> rows) {}

    /** @param cells for each place its periods; null where nothing is due */
    public record Row(
            long measure,
            @Nullable String number,
            String title,
            String deadline,
            @Nullable MatrixCell[] cells) {

        boolean has(Standing standing) {
            for (MatrixCell cell : cells) {
                if (cell != null && cell.standing() == standing) {
                    return true;
                }
            }
            return false;
        }
    }

    public boolean isTooWideForPaper() {
        return width() > MOST_ON_PAPER;
    }

    /** Whether the columns leave the names of the measures room to stand whole. */
    public boolean isRoomy() {
        return width() <= FEW;
    }

    /** Columns of cells. */
    public int width() {
        return places.size() * columns.columns().size();
    }

    public int cellCount() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum() * width();
    }
}
