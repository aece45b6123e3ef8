package vekha.paper.web;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vekha.account.Actor;
import vekha.paper.PrintForm;
import vekha.roadmap.RoadmapId;

/** Gives the official form of a plan out as a Word file. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}")
class FormController {

    private final PrintForm printForm;

    FormController(PrintForm printForm) {
        this.printForm = printForm;
    }

    @GetMapping("/form.docx")
    ResponseEntity<byte[]> form(@PathVariable RoadmapId id, Actor actor) throws IOException {
        return WordAnswer.of(printForm.of(actor, id, null));
    }

    @GetMapping("/editions/{number:\\d{1,9}}/form.docx")
    ResponseEntity<byte[]> edition(@PathVariable RoadmapId id, @PathVariable int number, Actor actor)
            throws IOException {
        return WordAnswer.of(printForm.of(actor, id, number));
    }
}
