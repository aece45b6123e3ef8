package vekha.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a list as a file: what each is called, how wide it is, and what of a row stands in it. */
public final class SheetColumns<R> {

    private final List<Sheet.Column> columns = new ArrayList<>();
    private final List<Function<R, ? extends @Nullable Object>> cells = new ArrayList<>();
    private final Words words;

    SheetColumns(Words words) {
        this.words = words;
    }

    /** Hands over its rows one by one. */
    @FunctionalInterface
    public interface Source<R> {
        void each(Consumer<R> taker);
    }

    /**
     * One more at the right.
     *
     * @param heading key of its message
     * @param width in signs of the usual size
     * @param cell a text, number, day, or nothing
     */
    public SheetColumns<R> with(String heading, int width, Function<R, ? extends @Nullable Object> cell) {
        columns.add(new Sheet.Column(words.text(heading), width));
        cells.add(cell);
        return this;
    }

    /** «да» or nothing. */
    public SheetColumns<R> mark(String heading, int width, Function<R, Boolean> is) {
        return with(heading, width, row -> is.apply(row) ? words.text("sheet.yes") : null);
    }

    /** @param name key of what the file is called */
    public Sheet sheet(String name, Source<R> rows) {
        return new Sheet(
                words.text(name),
                columns,
                lines -> rows.each(row ->
                        lines.add(cells.stream().map(cell -> cell.apply(row)).toArray())));
    }
}
