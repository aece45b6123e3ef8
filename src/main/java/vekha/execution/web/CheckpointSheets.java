package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointListQueries;
import vekha.execution.MyWorkQueries;
import vekha.execution.VerificationQueries;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;

/** The lists of checkpoints, of one's own work and of what waits to be verified as files: as on the screen, but all of it. */
@Controller
class CheckpointSheets {

    private final CheckpointListQueries lists;
    private final MyWorkQueries work;
    private final VerificationQueries queue;
    private final CheckpointColumns columns;
    private final Sheets sheets;
    private final Clock clock;

    CheckpointSheets(
            CheckpointListQueries lists,
            MyWorkQueries work,
            VerificationQueries queue,
            CheckpointColumns columns,
            Sheets sheets,
            Clock clock) {
        this.lists = lists;
        this.work = work;
        this.queue = queue;
        this.columns = columns;
        this.sheets = sheets;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/checkpoints", params = "format")
    void checkpoints(
            @RequestParam String format,
            @ModelAttribute("asked") CheckpointFilter asked,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        LocalDate today = actor.today(clock);
        CheckpointFilter filter = asked.understood(today);
        Sheet sheet = columns.sheet("checkpoints.title", taker -> lists.each(actor, filter, today, taker));
        sheets.send(sheet, format, response);
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/my-work", params = "format")
    void work(
            @RequestParam String format,
            @ModelAttribute("filter") WorkFilter filter,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        LocalDate today = actor.today(clock);
        Sheet sheet = columns.sheet("work.title", taker -> work.each(actor, today, filter.toFilter(), taker));
        sheets.send(sheet, format, response);
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/verifications", params = "format")
    void verifications(
            @RequestParam String format,
            @ModelAttribute("filter") QueueFilter filter,
            BindingResult wrong,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        LocalDate today = actor.today(clock);
        Sheet sheet = columns.sheet("verifications.title", taker -> queue.each(actor, filter.toFilter(), today, taker));
        sheets.send(sheet, format, response);
    }
}
