package vekha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vekha.account.Role;
import vekha.foundation.FileStore;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/**
 * Every role at every route. The table is {@code src/test/resources/access.txt}; a route without a line in it fails here and the
 * failure says which line to add.
 */
@ApplicationTest
class AccessTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> OF_ID =
            Map.of("roadmaps", "roadmap", "checkpoints", "checkpoint", "my-work", "checkpoint", "evidence", "evidence");

    /** Closed to everybody as long as there are accounts, or without the right code. */
    private static final String NOBODY = "0000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyRouteHasALineAndEveryLineARoute() throws Exception {
        Map<String, AccessLine> table = AccessLine.table();
        List<String> missing = new ArrayList<>();
        AccessTown own = town();
        for (String route : Routes.of(mapping).all()) {
            if (!table.containsKey(route)) {
                missing.add(proposal(route, own));
            }
        }
        assertThat(missing)
                .as(
                        "add these lines to src/test/resources/access.txt, after a look whether the letters are what is meant")
                .isEmpty();
        assertThat(table.values().stream()
                        .map(AccessLine::route)
                        .filter(route -> !Routes.of(mapping).all().contains(route))
                        .toList())
                .as("lines without a route: take them out")
                .isEmpty();
    }

    @Test
    void everyRoleGetsWhatTheTableSaysOfTheOwnTerritory() throws Exception {
        List<String> wrong = new ArrayList<>();
        AccessTown shared = town();
        AccessTown fresh = town();
        for (AccessLine line : known()) {
            for (Role role : AccessLine.ROLES) {
                boolean changes = line.allows(role) && !line.route().startsWith("GET");
                AccessTown place = changes ? fresh : shared;
                int status = status(line, place, place, role);
                fresh = changes && mayHaveChanged(status) ? town() : fresh;
                if (!fits(line, role, status)) {
                    wrong.add(line.route() + " as " + role + ": " + status + ", the table says " + line.sign(role));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void beingToldIsProofOnlyWhereSomebodyIsRefused() throws IOException {
        assertThat(AccessLine.table().values().stream()
                        .filter(AccessLine::tellsEverybody)
                        .map(AccessLine::route)
                        .toList())
                .isEmpty();
    }

    /** What a form lost on its way, its version or all of it, is told clearly and is never an error of ours. */
    @Test
    void formsThatArriveIncompleteAreRefusedClearly() throws Exception {
        List<String> broken = new ArrayList<>();
        AccessTown place = town();
        for (AccessLine line : known()) {
            Optional<Role> role = AccessLine.ROLES.stream().filter(line::allows).findFirst();
            if (!line.route().startsWith("POST") || line.letters().equals(NOBODY) || role.isEmpty()) {
                continue;
            }
            boolean changed = false;
            for (Map<String, String> fields : List.of(line.without("version"), Map.<String, String>of())) {
                int status = status(line.with(fields), place, place, role.get());
                changed |= mayHaveChanged(status);
                if (status >= 500) {
                    broken.add(line.route() + " with " + fields.keySet() + " as " + role.get() + ": " + status);
                }
            }
            place = changed ? town() : place;
        }
        assertThat(broken).isEmpty();
    }

    /** What was refused leaves the town as it was, to be used for the next. */
    private static boolean mayHaveChanged(int status) {
        return status < 400 || status >= 500;
    }

    @Test
    void nothingOfAnotherTerritoryExists() throws Exception {
        List<String> wrong = new ArrayList<>();
        AccessTown own = town();
        AccessTown foreign = town();
        for (AccessLine line : known()) {
            if (line.isOpen() || !namesAThing(line, own)) {
                continue;
            }
            for (Role role : AccessLine.ROLES) {
                int status = status(line, own, foreign, role);
                boolean hidden = status == 404 || status == 403 && !line.allows(role);
                if (!hidden) {
                    wrong.add(line.route() + " as " + role + " with a foreign number: " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        AccessTown own = town();
        for (AccessLine line : known()) {
            if (!line.isOpen() && !line.letters().equals(NOBODY)) {
                MockHttpServletResponse answer = browser.perform(
                                request(line, own).with(csrf()))
                        .andReturn()
                        .getResponse();
                String to = String.valueOf(answer.getRedirectedUrl());
                if (answer.getStatus() != 401 && !to.endsWith("/login")) {
                    wrong.add(line.route() + ": " + answer.getStatus() + " " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<AccessLine> known() throws IOException {
        var routes = Routes.of(mapping).all();
        return AccessLine.table().values().stream()
                .filter(line -> routes.contains(line.route()))
                .toList();
    }

    private AccessTown town() {
        return Objects.requireNonNull(transaction.execute(status -> new AccessTown(town, jdbc, files)));
    }

    /** A line with what the application answers now, to be looked at and put into the table. */
    private String proposal(String route, AccessTown own) throws Exception {
        AccessLine line = new AccessLine(route, "-------", Map.of(), Map.of());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < AccessLine.ROLES.size(); i++) {
            int status = status(line, own, own, AccessLine.ROLES.get(i));
            boolean odd = status >= 400 && status != 403 && status != 404 && status != 422;
            letters.append(status == 403 ? '-' : status == 404 ? '0' : odd ? '?' : "ARCHUPB".charAt(i));
        }
        return route + " | " + letters + " |" + unknown(line, own);
    }

    private static String unknown(AccessLine line, AccessTown town) {
        StringBuilder hint = new StringBuilder();
        Matcher variable = VARIABLE.matcher(line.address());
        while (variable.find()) {
            if (!town.knows(name(line, variable))) {
                hint.append(" ").append(variable.group(1)).append(":?(a thing of AccessTown)");
            }
        }
        return hint.toString();
    }

    private static boolean fits(AccessLine line, Role role, int status) {
        return switch (line.sign(role)) {
            case '-' -> status == 403;
            case '0' -> status == 404;
            default -> status >= 200 && status < 400 || line.tells(status);
        };
    }

    private int status(AccessLine line, AccessTown own, AccessTown ofThings, Role role) {
        try {
            return browser.perform(
                            request(line, ofThings).with(as(own.person(role))).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception broken) {
            return 500;
        }
    }

    private static MockHttpServletRequestBuilder request(AccessLine line, AccessTown town) {
        String[] words = line.route().split(" ");
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(words[0]), address(line, town));
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("?") && line.fields().containsKey(words[i].substring(1))) {
                continue; // sent with the fields below
            }
            if (words[i].startsWith("?")) {
                request.param(words[i].substring(1), "1");
            } else {
                request.contentType(words[i].substring(1));
            }
        }
        if (line.things().containsKey(AccessLine.HTMX)) {
            request.header("HX-Request", "true");
        }
        if (line.fields().containsKey("body") && words.length == 2) {
            request.contentType(MediaType.APPLICATION_JSON);
        }
        line.fields().forEach((name, value) -> {
            if (name.equals("body")) {
                request.content(value);
            } else {
                request.param(name, value(value, town));
            }
        });
        return request;
    }

    /** {@code @school} is the number of the school, {@code @checkpoint:0} the number with what stands behind it. */
    private static @Nullable String value(String text, AccessTown town) {
        if (!text.startsWith("@")) {
            return text;
        }
        int end = text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
        return town.thing(text.substring(1, end)) + text.substring(end);
    }

    private static String address(AccessLine line, AccessTown town) {
        Matcher variable = VARIABLE.matcher(line.address());
        return variable.replaceAll(found -> town.thing(name(line, variable)));
    }

    private static boolean namesAThing(AccessLine line, AccessTown town) {
        Matcher variable = VARIABLE.matcher(line.address());
        boolean some = false;
        while (variable.find()) {
            some |= town.knows(name(line, variable));
        }
        return some;
    }

    private static String name(AccessLine line, Matcher variable) {
        String word = variable.group(1);
        if (line.things().containsKey(word)) {
            return String.valueOf(line.things().get(word));
        }
        String before = line.address().substring(0, variable.start()).replaceAll("/$", "");
        return word.equals("id") ? OF_ID.getOrDefault(before.substring(before.lastIndexOf('/') + 1), word) : word;
    }
}
