package vekha.demo;

import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.roadmap.KeepTemplates;
import vekha.roadmap.NextChoices;
import vekha.roadmap.NextYear;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate;
import vekha.roadmap.StartFromTemplate.Schools;
import vekha.roadmap.TemplateId;

/** The region keeps a plan as a template for all, and another town has started its next one from it. */
@Component
@Profile({"demo", "test"})
class LayOutTemplates {

    private final KeepTemplates keep;
    private final StartFromTemplate start;

    LayOutTemplates(KeepTemplates keep, StartFromTemplate start) {
        this.keep = keep;
        this.start = start;
    }

    void of(RoadmapId roadmap, LaidTown town) {
        TemplateId template = keep.keep(
                town.actor("region"),
                roadmap,
                "Подготовка к итоговой аттестации",
                "Сроки подстроятся под новый год; ответственных проверьте по своему справочнику.");
        Actor neighbour = town.actor("coordinator2");
        NextYear next = start.preview(neighbour, template, null, Schools.PROGRAMME);
        start.by(
                neighbour,
                template,
                next.wish(),
                Schools.PROGRAMME,
                new NextChoices(Set.of(), Set.of(), Set.of(), next.print()));
    }
}
