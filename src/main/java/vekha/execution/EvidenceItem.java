package vekha.execution;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a page shows it.
 *
 * @param label «приказ № 34 от 25.01.2023», the name of a file, the address of a link
 * @param href where it can be opened, of the web or of ours
 * @param bytes size of the file
 */
public record EvidenceItem(
        long id,
        EvidenceKind kind,
        String label,
        @Nullable String href,
        @Nullable Long bytes) {

    public boolean isFile() {
        return kind == EvidenceKind.FILE;
    }

    /** In kilobytes, at least one. */
    public long kilobytes() {
        return bytes == null ? 0 : Math.max(1, bytes / 1024);
    }
}
