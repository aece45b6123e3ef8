package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MvcResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.roadmap.MeasureId;

/** The same with a measure, one of the schools in a curator's care, and what people ask of the matrix. */
abstract class MatrixOfTwoSchools extends PlanForTwoSchools {

    static final LocalDate DUE = LocalDate.of(2023, 1, 20);

    @Autowired
    MarkMany mark;

    MeasureId measure;
    Actor curator;

    @BeforeEach
    void aMeasureAndACurator() {
        measure = plan.measure(roadmap, "Наставничество", "ежемесячно");
        curator = town.person(territory, Role.CURATOR, four);
    }

    /** What a script is answered. */
    String act(String address, Actor actor, String name, String... values) throws Exception {
        return mvc.perform(post("/roadmaps/" + roadmap + "/matrix" + address)
                        .param(name, values)
                        .param("measure", measure.toString())
                        .accept(MediaType.APPLICATION_JSON)
                        .with(as(actor))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    long count(String sql, long param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
    }

    String page(Actor actor, String address) throws Exception {
        MvcResult result = mvc.perform(get(address).with(as(actor))).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
