package vekha.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vekha.roadmap.RoadmapId;

/** Lays the whole town out, as if its people had worked in it for two months: all of it or nothing. */
@Component
@Profile({"demo", "test"})
public class LayOutDemo {

    /** The plans, in the order in which they were drafted. */
    private static final List<String> PLANS =
            List.of("exams.txt", "support.txt", "borovsky.txt", "reading.txt", "next.txt");

    private static final int DAYS_OF_HISTORY = 100;

    private final LayOutTown town;
    private final LayOutPlan plan;
    private final PlayStory story;
    private final LayOutAmendment amendment;
    private final LayOutRisks risks;
    private final LayOutStages stages;
    private final LayOutTalk talk;
    private final LayOutTemplates templates;

    LayOutDemo(
            LayOutTown town,
            LayOutPlan plan,
            PlayStory story,
            LayOutAmendment amendment,
            LayOutRisks risks,
            LayOutStages stages,
            LayOutTalk talk,
            LayOutTemplates templates) {
        this.town = town;
        this.plan = plan;
        this.story = story;
        this.amendment = amendment;
        this.risks = risks;
        this.stages = stages;
        this.talk = talk;
        this.templates = templates;
    }

    /**
     * @param logins put before every login, so that several towns can stand side by side
     * @param clock turns the clock that all rooms look at
     */
    @Transactional
    public LaidTown around(LocalDate today, String logins, Consumer<Instant> clock) {
        PastDays past = new PastDays(today, clock);
        past.turnTo(today.minusDays(DAYS_OF_HISTORY), LocalTime.of(9, 0));
        DemoText townText = DemoText.read("town.txt");
        LaidTown laid = town.from(townText, logins);
        risks.profiles(townText, laid, today.getYear());
        stages.around(today, laid);
        RoadmapId first = null;
        for (String name : PLANS) {
            DemoText text = DemoText.read(name);
            RoadmapId roadmap = plan.from(text, laid, past);
            first = first == null ? roadmap : first;
            risks.answers(
                    text,
                    roadmap,
                    laid,
                    Objects.requireNonNull(text.about("by")).get(1));
            if (text.about("approved") != null) {
                String planner = Objects.requireNonNull(text.about("by")).get(1);
                story.of(roadmap, text, laid, planner, LayOutPlan.approvedOn(text, past), past);
                amendment.of(roadmap, text, laid, past);
            }
        }
        talk.of(laid, past);
        templates.of(Objects.requireNonNull(first), laid);
        return laid;
    }
}
