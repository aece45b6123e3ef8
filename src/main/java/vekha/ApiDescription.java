package vekha;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the JSON interface says of itself at {@code /api/v1/openapi.json}; the calls are read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Веха")
                        .version("1")
                        .description("Reads documents and wordings of deadlines; stores nothing.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("account", scheme("basic"))
                        .addSecuritySchemes("token", scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("account"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Where the description is read is where the calls go, whatever name a proxy in front has. */
    @Bean
    OpenApiCustomizer here() {
        return api -> api.setServers(List.of(new Server().url("/")));
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            operation
                    .getResponses()
                    .addApiResponse("400", refusal("What was sent makes no sense"))
                    .addApiResponse("401", refusal("No account or token, or a wrong one"))
                    .addApiResponse("403", refusal("This account may not do this"))
                    .addApiResponse("429", refusal("Too many requests"));
            if (operation.getRequestBody() != null) {
                operation
                        .getResponses()
                        .addApiResponse("413", refusal("Too large"))
                        .addApiResponse("415", refusal("Not a kind of file or body that is read"))
                        .addApiResponse("422", refusal("The file is damaged, encrypted or hostile"));
            }
            return operation;
        };
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    private static ApiResponse refusal(String when) {
        Schema<?> body = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(when)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(body)));
    }

    /** RFC 9457, with a Russian {@code detail}. */
    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .addProperty("type", new Schema<>().type("string"))
                .addProperty("title", new Schema<>().type("string"))
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new Schema<>().type("string").description("one sentence in Russian"));
    }
}
