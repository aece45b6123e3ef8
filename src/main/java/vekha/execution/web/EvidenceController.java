package vekha.execution.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.DocumentQueries;
import vekha.execution.EvidenceFile;
import vekha.execution.EvidenceId;
import vekha.execution.EvidenceLine;
import vekha.execution.EvidenceQueries;
import vekha.foundation.FileStore;
import vekha.foundation.NotVisibleException;

/** Gives a kept file to those who may see it, and says how a typed line of documents is understood. */
@Controller
class EvidenceController {

    private static final int LONGEST_LINE = 1000;

    private final EvidenceQueries queries;
    private final DocumentQueries documents;
    private final FileStore store;
    private final Clock clock;

    EvidenceController(EvidenceQueries queries, DocumentQueries documents, FileStore store, Clock clock) {
        this.queries = queries;
        this.documents = documents;
        this.store = store;
        this.clock = clock;
    }

    /** Always as a download: nothing that was uploaded is ever shown as a page of ours. */
    @GetMapping("/evidence/{id}/file")
    ResponseEntity<Resource> file(@PathVariable EvidenceId id, Actor actor) throws IOException {
        EvidenceFile file = queries.file(actor, id).orElseThrow(NotVisibleException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(store.open(file.key())));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** «Понято: приказ · № 34 · 25.01.2023 · на 5 дней позже срока», while it is being typed. */
    @GetMapping("/my-work/reading")
    String reading(
            @RequestParam(required = false) @Nullable String proof,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due,
            Actor actor,
            Model model) {
        String typed = proof == null || proof.length() > LONGEST_LINE ? "" : proof;
        LocalDate today = actor.today(clock);
        List<EvidenceLine> lines = EvidenceLine.read(typed, today);
        model.addAttribute("lines", lines);
        model.addAttribute("used", documents.used(actor, numberBegun(lines)));
        model.addAttribute("late", late(lines, due, today));
        model.addAttribute("early", isEarly(lines, due));
        model.addAttribute("noSuchDay", EvidenceLine.noSuchDay(typed));
        model.addAttribute(
                "ahead",
                lines.stream().anyMatch(it -> it.dated() != null && it.dated().isAfter(today)));
        return "execution/parts :: reading";
    }

    /** The number that is being typed: the last one of the line. */
    private static @Nullable String numberBegun(List<EvidenceLine> lines) {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1).number();
    }

    /** A document of more than a year before the due date is most often last year's year. */
    private static boolean isEarly(List<EvidenceLine> lines, @Nullable LocalDate due) {
        return due != null
                && lines.stream()
                        .anyMatch(it -> it.dated() != null && it.dated().isBefore(due.minusYears(1)));
    }

    /** Days after the due date, 0 in time, null where it cannot be told. */
    private static @Nullable Long late(List<EvidenceLine> lines, @Nullable LocalDate due, LocalDate today) {
        return due == null
                ? null
                : lines.stream()
                        .map(EvidenceLine::dated)
                        .filter(it -> it != null && !it.isAfter(today))
                        .max(LocalDate::compareTo)
                        .map(day -> Math.max(0, ChronoUnit.DAYS.between(due, day)))
                        .orElse(null);
    }
}
