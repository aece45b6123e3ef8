package vekha.foundation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as the table of a file: all of its rows, dates as dates and numbers as numbers.
 *
 * @param name what the file is called, without its ending
 * @param content writes the rows one after another, so that none has to be kept
 */
public record Sheet(String name, List<Column> columns, Content content) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** @param width in signs of the usual size */
    public record Column(String heading, int width) {}

    /** Where rows come from. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Lines lines);
    }

    /** Where rows go to. */
    @FunctionalInterface
    public interface Lines {

        /** @param cells texts, numbers, days ({@link java.time.LocalDate}), or nothing; as many as there are columns */
        void add(@Nullable Object... cells);
    }
}
