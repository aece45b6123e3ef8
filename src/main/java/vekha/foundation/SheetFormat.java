package vekha.foundation;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A kind of file that a {@link Sheet} can be given out as. */
public interface SheetFormat {

    /** The ending of its files, which also names it in an address. */
    String ending();

    /** Its media type. */
    String type();

    /** Whether nothing of it can be sent before all of it is made. */
    default boolean isWhole() {
        return false;
    }

    /** Writes row by row: whatever the number of rows, the same memory is enough. */
    void write(Sheet sheet, OutputStream out) throws IOException;

    /**
     * Whether a spreadsheet would take a text for a formula: whoever typed it could make other people's machines calculate,
     * open addresses or start programs.
     */
    static boolean looksLikeFormula(@Nullable String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
