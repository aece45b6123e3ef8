package vekha.execution.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** More documents for a mark that is there already. */
record ProvingForm(
        @Size(max = 1000, message = "{completion.proof.long}") @Nullable
        String proof,

        @Nullable List<MultipartFile> files,
        @Valid @Nullable DocumentForm document,
        @Nullable List<Long> again) {}
