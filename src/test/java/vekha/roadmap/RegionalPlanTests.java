package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The plan of a region: kept by its regional coordinator, approved by its head, marked by its bodies and by him. */
class RegionalPlanTests extends PlanOfARegion {

    @Test
    void regionalCoordinatorCreatesOneByHand() {
        assertThat(web.post(
                        region,
                        "/roadmaps",
                        "kind",
                        "COMPLEX_PLAN",
                        "title",
                        "Комплексный план края",
                        "periodFrom",
                        "2023-01-01",
                        "periodTo",
                        "2023-12-31"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps?state=DRAFT")).bodyText().contains("Комплексный план края");
    }

    @Test
    void itIsEditedApprovedMarkedAndAccepted() {
        long measure = measure("Провести курсы");
        assertThat(web.post(
                        region,
                        "/roadmaps/" + plan + "/measures/" + measure + "/cells/TITLE",
                        "text",
                        "Провести занятия",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps/" + plan)).bodyText().contains("Провести занятия");
        assertThat(web.post(coordinator, "/roadmaps/" + plan + "/approval/request"))
                .hasStatus(404);

        approve();

        assertThat(checkpoints()).isEqualTo(3);
        long own = checkpoint("c.body_id is not null");
        assertThat(web.get(institute, "/my-work")).bodyText().contains("Провести занятия");
        assertThat(web.post(
                        institute,
                        "/checkpoints/" + own + "/completion",
                        "version",
                        "0",
                        "proof",
                        "пр. № 4 от 19.12.2022"))
                .hasStatus3xxRedirection();
        assertThat(web.post(region, "/checkpoints/" + own + "/acceptance", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(web.post(region, "/checkpoints/" + checkpointOf("Школа № 7") + "/completion", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(web.get(region, "/roadmaps/" + plan + "/matrix")).hasStatusOk();
        assertThat(web.get(head, "/dashboard")).hasStatusOk().bodyText().contains("33");
    }
}
