package vekha.foundation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes files of which nothing can be sent before all is made, so that a long one can be left and come back to. */
public interface SlowFiles {

    /** Where a file is found that was not waited for. */
    String ADDRESS = "/exports";

    /**
     * Writes it for whoever asks, as long as one waits for a page.
     *
     * @param name of the file, with its ending
     * @return the file, to be removed by the caller; nothing when it goes on being made
     */
    Optional<Path> write(String name, Sheet sheet, SheetFormat format) throws IOException;
}
