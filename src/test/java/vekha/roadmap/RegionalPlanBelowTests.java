package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;

/** The plan of a region as those below see it whose schools take part: they read it, mark what their schools have to do, and change nothing. */
class RegionalPlanBelowTests extends PlanOfARegion {

    @Test
    void curatorAndPrincipalReadItAndMarkWhatTheirSchoolHasToDo() {
        approve();
        long own = checkpointOf("Школа № 7");
        long foreign = checkpointOf("Лицей № 40");

        for (Actor guest : List.of(curator, principal)) {
            assertThat(web.get(guest, "/roadmaps")).bodyText().contains("/roadmaps/" + plan + "\"");
            assertThat(web.get(guest, "/roadmaps/" + plan))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Провести курсы", "Пройти курсы");
            assertThat(web.get(guest, "/my-work"))
                    .bodyText()
                    .contains("Пройти курсы")
                    .doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/checkpoints/" + own)).hasStatusOk();
            assertThat(web.get(guest, "/checkpoints?roadmap=" + plan))
                    .bodyText()
                    .contains("/checkpoints/" + own);
            assertThat(web.get(guest, "/roadmaps/" + plan + "/matrix"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/roadmaps/" + plan + "/timeline")).hasStatusOk();
            assertThat(web.get(guest, "/timeline?plan=" + plan)).hasStatusOk();
            assertThat(web.get(guest, "/roadmaps/" + plan + "/calendar")).hasStatusOk();
            assertThat(web.get(guest, "/checkpoints/" + foreign)).hasStatus(404);
            assertThat(web.post(guest, "/checkpoints/" + foreign + "/completion", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(web.post(curator, "/checkpoints/" + own + "/completion", "version", "0", "proof", "справка 1"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/verifications")).bodyText().contains("Пройти курсы");
        assertThat(jdbc.sql(
                                "select distinct territory_id from journal_entry where subjects @> array['checkpoint:' || ?]")
                        .param(own)
                        .query(Long.class)
                        .list())
                .containsExactly(region.territory().value());
        assertThat(web.post(region, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(web.post(curator, "/checkpoints/" + own + "/acceptance", "version", "2"))
                .hasStatus(403);
    }

    @Test
    void coordinatorAndHeadBelowReadWhatItAsksOfTheirSchools() {
        approve();
        long own = checkpointOf("Школа № 7");
        long foreign = checkpointOf("Лицей № 40");
        String measure = "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы");

        for (Actor guest : List.of(coordinator, director)) {
            assertThat(web.get(guest, "/roadmaps")).bodyText().contains("/roadmaps/" + plan + "\"", "план региона");
            assertThat(web.get(guest, "/search?q=курсы"))
                    .bodyText()
                    .contains("/roadmaps/" + plan + "/measures/", region.territoryName());
            for (String page : List.of("", "/matrix", "/timeline", "/calendar", "?format=csv")) {
                assertThat(web.get(guest, "/roadmaps/" + plan + page))
                        .as(page)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("Лицей № 40");
            }
            assertThat(web.get(guest, measure)).bodyText().contains("Школа № 7").doesNotContain("Лицей № 40");
            assertThat(web.get(guest, "/checkpoints?roadmap=" + plan))
                    .bodyText()
                    .contains("/checkpoints/" + own)
                    .doesNotContain("/checkpoints/" + foreign);
            assertThat(web.get(guest, "/checkpoints/" + own))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/" + own + "/completion\"", "/" + own + "/exemption\"");
            assertThat(web.get(guest, "/checkpoints/" + foreign)).hasStatus(404);
            assertThat(web.get(guest, "/checkpoints"))
                    .as("one's own work is not that of the region")
                    .bodyText()
                    .doesNotContain("/checkpoints/" + own);
            everyLinkOfThePageLeadsSomewhere(guest, "/roadmaps/" + plan);
            everyLinkOfThePageLeadsSomewhere(guest, measure);
            everyLinkOfThePageLeadsSomewhere(guest, "/checkpoints/" + own);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "ON_APPROVAL", "DISCARDED"})
    void whatWasNeverInForceIsNotRead(String state) {
        jdbc.sql("update roadmap set state = ?, discarded_at = case when ? = 'DISCARDED' then now() end where id = ?")
                .params(state, state, plan.value())
                .update();

        for (Actor guest : List.of(coordinator, director, curator, principal)) {
            assertThat(web.get(guest, "/roadmaps/" + plan)).hasStatus(404);
            assertThat(web.get(guest, "/roadmaps/" + plan + "/form.docx")).hasStatus(404);
        }
    }

    @Test
    void coordinatorAndHeadBelowChangeNothingInIt() {
        approve();
        long own = checkpointOf("Школа № 7");
        for (Actor guest : List.of(coordinator, director)) {
            for (String page : List.of("/changes", "/edit", "/approval", "/next-year", "/basis", "/doubts")) {
                assertThat(web.get(guest, "/roadmaps/" + plan + page)
                                .getResponse()
                                .getStatus())
                        .as(page)
                        .isIn(403, 404);
            }
            for (String act : List.of("/completion", "/acceptance", "/postponement", "/exemption")) {
                assertThat(web.post(
                                        guest,
                                        "/checkpoints/" + own + act,
                                        "version",
                                        "0",
                                        "until",
                                        "2023-03-20",
                                        "reason",
                                        "Карантин",
                                        "allowedBy",
                                        "Иванова",
                                        "why",
                                        "Карантин")
                                .getResponse()
                                .getStatus())
                        .as(act)
                        .isIn(403, 404);
            }
            assertThat(web.post(guest, "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы") + "/deletion")
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(jdbc.sql("select state from checkpoint where id = ?")
                        .param(own)
                        .query(String.class)
                        .single())
                .isEqualTo("PLANNED");
    }

    @Test
    void readersBelowAreNamedInWhatIsSaidOfIt() {
        approve();
        String measure = "/roadmaps/" + plan + "/measures/" + measure("Пройти курсы");
        for (Actor guest : List.of(coordinator, director, curator, principal)) {
            assertThat(web.get(region, measure + "/comments/people?q=" + guest.name()))
                    .bodyText()
                    .contains(guest.name());
            assertThat(web.post(region, measure + "/comments", "text", "@" + guest.name() + " — гляньте"))
                    .hasStatus3xxRedirection();
            assertThat(web.get(guest, "/notices")).bodyText().contains("гляньте");
        }
        Actor elsewhere = town.person(town.municipality(town.region()), Role.COORDINATOR);
        for (Actor other : List.of(uninvolved, elsewhere)) {
            assertThat(web.get(region, measure + "/comments/people?q=" + other.name()))
                    .bodyText()
                    .doesNotContain(other.name());
        }
    }

    @Test
    void guestIsToldOnlyOfTheSchoolsInCare() {
        approve();
        long measure = measure("Пройти курсы");

        assertThat(web.get(curator, "/roadmaps/" + plan))
                .bodyText()
                .contains("Школа № 7")
                .doesNotContain("Лицей № 40");
        assertThat(web.get(curator, "/roadmaps/" + plan + "?school=" + school("Лицей № 40")))
                .bodyText()
                .doesNotContain("Лицей № 40");
        assertThat(web.get(curator, "/roadmaps/" + plan + "/measures/" + measure))
                .hasStatusOk()
                .bodyText()
                .contains("Школа № 7")
                .doesNotContain("Лицей № 40");
        assertThat(web.get(neighbour, "/roadmaps/" + plan + "/measures/" + measure))
                .bodyText()
                .contains("Лицей № 40")
                .doesNotContain("Школа № 7");
        assertThat(web.get(curator, "/roadmaps/" + plan + "?format=csv")).hasStatusOk();
        for (String page : List.of("/changes", "/edit", "/approval", "/basis", "/doubts")) {
            assertThat(web.get(curator, "/roadmaps/" + plan + page)).hasStatus(404);
        }
        assertThat(web.post(curator, "/roadmaps/" + plan + "/measures/" + measure + "/deletion"))
                .hasStatus(404);
    }

    @Test
    void itStaysHiddenAsADraftAndFromThoseWhoseSchoolsTakeNoPart() {
        for (Actor guest : List.of(curator, coordinator, director)) {
            assertThat(web.get(guest, "/roadmaps/" + plan)).hasStatus(404);
            assertThat(web.get(guest, "/roadmaps")).bodyText().doesNotContain("/roadmaps/" + plan + "\"");
            assertThat(web.get(guest, "/search?q=курсы")).bodyText().doesNotContain("/roadmaps/" + plan);
        }
        approve();

        TerritoryId foreign = town.municipality(town.region());
        TerritoryId aside = town.municipality(region.territory());
        town.school(aside, "Школа № 9");
        for (Actor other : List.of(
                uninvolved,
                town.person(foreign, Role.CURATOR),
                town.person(foreign, Role.COORDINATOR),
                town.person(aside, Role.COORDINATOR),
                town.person(aside, Role.HEAD))) {
            assertThat(web.get(other, "/search?q=курсы")).bodyText().doesNotContain("/roadmaps/" + plan);
            assertThat(web.get(other, "/roadmaps/" + plan)).hasStatus(404);
            assertThat(web.get(other, "/roadmaps/" + plan + "/matrix")).hasStatus(404);
            assertThat(web.get(other, "/roadmaps")).bodyText().doesNotContain("/roadmaps/" + plan + "\"");
            assertThat(web.get(other, "/checkpoints/" + checkpointOf("Школа № 7")))
                    .hasStatus(404);
            if (other.role().marks()) {
                assertThat(web.get(other, "/my-work")).bodyText().doesNotContain("Пройти курсы");
            }
        }
    }

    private void everyLinkOfThePageLeadsSomewhere(Actor actor, String page) {
        String html = new String(web.get(actor, page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("(?:href|hx-get)=\"(/(?:roadmaps|checkpoints)/[^\"#]*)")
                .matcher(html);
        while (link.find()) {
            assertThat(web.get(actor, link.group(1).replace("&amp;", "&")))
                    .as(link.group(1) + " on " + page)
                    .hasStatusOk();
        }
    }
}
