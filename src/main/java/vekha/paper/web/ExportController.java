package vekha.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Attachment;
import vekha.paper.Export;
import vekha.paper.ExportPlans;
import vekha.paper.ExportedPlan;
import vekha.paper.ReportQueries;

/** What takes long to make, all plans of a territory or a long list: asked for, watched while it is made, and fetched. */
@Controller
@RequestMapping("/exports")
class ExportController {

    private static final String ZIP = "application/zip";

    private final ExportPlans export;
    private final ReportQueries queries;

    ExportController(ExportPlans export, ReportQueries queries) {
        this.export = export;
        this.queries = queries;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        List<Export> own = export.own(actor);
        model.addAttribute("exports", own);
        model.addAttribute("running", own.stream().anyMatch(Export::isRunning));
        model.addAttribute("territories", queries.territories(actor));
        return "paper/exports";
    }

    /** @param territory the own one unless named */
    @PostMapping
    Object begin(@RequestParam(required = false) @Nullable TerritoryId territory, Actor actor) throws IOException {
        TerritoryId asked = territory == null ? actor.territory() : territory;
        List<ExportedPlan> plans = export.plans(actor, asked);
        if (export.isSmall(plans)) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            export.write(actor, plans, file);
            return file(export.fileName(actor), file.size(), new ByteArrayResource(file.toByteArray()));
        }
        export.begin(actor, asked, plans);
        return "redirect:/exports";
    }

    @GetMapping("/{id:\\d{1,18}}/file")
    ResponseEntity<Resource> file(@PathVariable long id, Actor actor) throws IOException {
        Export ready = export.ready(actor, id);
        return file(String.valueOf(ready.fileName()), ready.bytes(), new InputStreamResource(export.open(ready)));
    }

    private static ResponseEntity<Resource> file(String name, long bytes, Resource content) {
        return ResponseEntity.ok()
                .headers(new Attachment(name, name.endsWith(".xlsx") ? Attachment.WORKBOOK : ZIP).headers())
                .contentLength(bytes)
                .body(content);
    }
}
