package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.support.ApplicationTest;

/** The JSON interface describes itself to whoever asks, signed in or not. */
@ApplicationTest
class ApiDescriptionTests {

    private static final String HERE = "/api/v1/openapi.json";

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        description = JsonMapper.shared()
                .readTree(mvc.perform(get(HERE)).andReturn().getResponse().getContentAsByteArray());
    }

    @Test
    void holdsEveryCallOfTheInterfaceAndNoPage() {
        Set<String> calls = new TreeSet<>();
        routes.getHandlerMethods().keySet().forEach(route -> calls.addAll(route.getPatternValues()));
        calls.removeIf(path -> !path.startsWith("/api/") || path.startsWith(HERE));

        assertThat(calls).contains("/api/v1/drafts", "/api/v1/deadlines");
        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void saysHowToSignInAndHowItRefuses() {
        assertThat(description.at("/components/securitySchemes").propertyNames())
                .containsExactly("account", "token");
        JsonNode upload = description.at("/paths/~1api~1v1~1drafts/post");
        assertThat(upload.at("/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("multipart/form-data", "text/plain");
        assertThat(upload.at("/responses").propertyNames())
                .contains("200", "400", "401", "403", "413", "415", "422", "429");
        assertThat(upload.at("/responses/422/content").propertyNames()).containsExactly("application/problem+json");
    }

    @Test
    void namesNoMachineItRunsOn() {
        assertThat(description.at("/servers/0/url").stringValue()).isEqualTo("/");
    }
}
