package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

@ExtendWith(OutputCaptureExtension.class)
class ErrorsTests {

    private static final String SECRET = "column secret does not exist";

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new Errors(messages()))
            .build();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/layout");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false); // the API speaks Russian whatever the machine does
        return messages;
    }

    @RestController
    static class Failing {

        @GetMapping({"/broken", "/api/broken"})
        void broken() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/api/torn")
        void torn() {
            throw new MultipartException("no multipart boundary was found");
        }

        @GetMapping("/left/while-sent")
        void leftWhileSent() throws IOException {
            throw new ClientAbortException("Broken pipe");
        }

        @GetMapping("/left/while-made")
        void leftWhileMade() throws IOException {
            throw new AsyncRequestNotUsableException("ServletOutputStream failed to write");
        }

        @GetMapping({"/violation/{state}", "/api/violation/{state}"})
        void violation(@PathVariable("state") String state) {
            throw new DataIntegrityViolationException(SECRET, new SQLException(SECRET, state));
        }

        @GetMapping("/unread/{status}")
        void unread(@PathVariable("status") int status) {
            throw new InvalidParameterException(SECRET, status);
        }

        @GetMapping("/deadlock")
        void deadlock() {
            throw new CannotAcquireLockException(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503"})
    void whatContradictsWhatIsStoredIsToldPlainly(String state, CapturedOutput log) throws Exception {
        mvc.perform(get("/violation/" + state).locale(WebConfiguration.RUSSIAN))
                .andExpect(status().isConflict())
                .andExpect(view().name("error/409"))
                .andExpect(model().attribute("reason", Matchers.startsWith("Это уже записано")));
        mvc.perform(get("/api/violation/" + state))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("Это уже записано")));
        assertThat(log).contains(SECRET, "/violation/" + state).doesNotContain("incident");
    }

    @Test
    void anotherViolationIsAFailureOfOurs(CapturedOutput log) throws Exception {
        mvc.perform(get("/violation/23502")).andExpect(status().isInternalServerError());
        assertThat(log).contains("incident");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void whatTheServerCouldNotReadIsNoIncident(int status, CapturedOutput log) throws Exception {
        mvc.perform(get("/unread/" + status)).andExpect(status().is(status)).andExpect(view().name("error/" + status));

        MockHttpServletResponse response = new MockHttpServletResponse();
        new UnreadParameters().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            throw new InvalidParameterException(SECRET, status);
        });
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(log).doesNotContain("incident", "ERROR");
    }

    @Test
    void whoWasLateByAMomentIsToldSo() throws Exception {
        mvc.perform(get("/deadlock")).andExpect(status().isConflict()).andExpect(view().name("error/409"));
    }

    @Test
    void aFailureIsTellableByItsNumberAndTellsNothingElse(CapturedOutput log) throws Exception {
        Object incident = mvc.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(view().name("error/5xx"))
                .andExpect(model().attribute("reason", Matchers.nullValue()))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("incident");
        assertThat(incident).asString().matches("[0-9a-f]{8}");
        assertThat(log).contains("incident " + incident + " at GET /broken", SECRET);
    }

    @Test
    void aProgramIsToldOfAFailureAsAProblem(CapturedOutput log) throws Exception {
        String problem = mvc.perform(get("/api/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.status").value(500))
                .andExpect(jsonPath("$.incident").value(Matchers.matchesPattern("[0-9a-f]{8}")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(problem).doesNotContain("secret");
        assertThat(log).contains(SECRET);
    }

    @Test
    void aFormThatCannotBeTakenApartIsNoIncident(CapturedOutput log) throws Exception {
        mvc.perform(get("/api/torn"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(Matchers.startsWith("В адресе или в форме не хватает данных")));
        assertThat(log).doesNotContain("incident", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/left/while-sent", "/left/while-made"})
    void whoLeftWhileAnAnswerWasSentIsNoIncident(String address, CapturedOutput log) throws Exception {
        mvc.perform(get(address)).andExpect(status().isOk());
        assertThat(log).doesNotContain("incident", "ERROR");
    }
}
