package vekha.execution.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.multipart.MultipartFile;
import vekha.execution.Further;
import vekha.execution.Mark;
import vekha.execution.Upload;

/**
 * A mark: the documents in one line, the day, what was done, what came out in figures, and files.
 *
 * @param version of the checkpoint the form was opened on
 * @param named documents that the plan names, chosen as the proof
 * @param document a document field by field
 * @param again files that prove another mark already
 * @param back where to go afterwards
 */
record CompletionForm(
        @Nullable Integer version,
        @Nullable String back,

        @Size(max = 1000, message = "{completion.proof.long}") @Nullable
        String proof,

        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy") @Nullable
        LocalDate doneOn,

        @Size(max = 5000, message = "{completion.what.long}") @Nullable
        String what,

        @Size(max = 100, message = "{completion.refused.actual}") @Nullable
        String actual,

        @Nullable List<String> named,
        @Nullable List<MultipartFile> files,
        @Valid @Nullable DocumentForm document,
        @Nullable List<Long> again) {

    private static final int LONGEST_LINES = 2000;

    static CompletionForm of(int version, @Nullable String back) {
        return new CompletionForm(version, back, null, null, null, null, null, null, null, null);
    }

    Mark toMark() {
        return new Mark(doneOn, what, documents(), actual, uploads(files), further(document, again));
    }

    static Further further(@Nullable DocumentForm document, @Nullable List<Long> again) {
        return new Further(
                document == null ? null : document.toLine(),
                document == null ? null : document.instead(),
                again == null ? List.of() : again);
    }

    /** What was typed, and what was chosen of the documents the plan names. */
    private @Nullable String documents() {
        if (named == null || named.isEmpty()) {
            return proof;
        }
        String chosen = String.join("; ", named);
        String all = proof == null ? chosen : chosen + "; " + proof;
        return all.length() <= LONGEST_LINES ? all : proof;
    }

    int opened() {
        return version == null ? -1 : version;
    }

    /** Browsers send an empty part where no file was chosen. */
    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(it -> it.getSize() > 0 || hasName(it))
                        .map(it -> new Upload(String.valueOf(it.getOriginalFilename()), it.getSize(), it))
                        .toList();
    }

    private static boolean hasName(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    public boolean hadFiles() {
        return !uploads(files).isEmpty();
    }
}
