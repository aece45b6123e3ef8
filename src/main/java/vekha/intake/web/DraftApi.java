package vekha.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vekha.foundation.Period;
import vekha.intake.Corrections;
import vekha.intake.ReadDraft;
import vekha.intake.reading.UnreadableDocument;

/** Says what a document means; keeps nothing. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftApi {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ReadDraft readDraft;
    private final MessageSource messages;

    DraftApi(ReadDraft readDraft, MessageSource messages) {
        this.readDraft = readDraft;
        this.messages = messages;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DraftAnswer file(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to)
            throws IOException {
        return answer(String.valueOf(file.getOriginalFilename()), Uploads.bytes(file), from, to);
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    DraftAnswer text(
            @RequestBody(required = false) @Nullable String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return answer("", String.valueOf(text == null ? "" : text).getBytes(StandardCharsets.UTF_8), from, to);
    }

    private DraftAnswer answer(String name, byte[] content, @Nullable LocalDate from, @Nullable LocalDate to) {
        return DraftAnswer.of(
                readDraft.of(name, content, Corrections.none(), known(from, to)).draft(), messages);
    }

    private static @Nullable Period known(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Period(from, to);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableDocument refusal) {
        HttpStatusCode status = HttpStatusCode.valueOf(refusal.reason().status());
        String detail = messages.getMessage(refusal.reason().messageKey(), null, RUSSIAN);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.APPLICATION_PROBLEM_JSON, StandardCharsets.UTF_8))
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
