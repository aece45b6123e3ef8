package vekha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.PersonId;
import vekha.intake.PendingDocuments;
import vekha.support.Axe;
import vekha.support.Browser;
import vekha.support.ThinPage;

/**
 * Every page of everybody, wide and on a phone, is open to people who do not see it or use no mouse, complains of nothing and
 * fits its window. The pages come from the route table, see {@link PageAddresses}; a page made of nothing but elements that
 * somebody before saw at that route is not looked at again.
 *
 * <p>Whether it fits and whether the console complains is seen on the page as it came. The rules of axe, nine tenths of the time,
 * are asked of a copy without what repeats, see {@link ThinPage}: what they say depends on elements, roles, states and classes, and
 * on whether there are words, not on which. The copies are shown one after the other by a page that has axe loaded and warm.
 */
class AccessibilityJourneyTests extends Journey {

    private static final List<String> PEOPLE =
            List.of("nobody", "coordinator", "region", "admin", "head", "curator2", "principal", "methodist");

    private static final int AT_ONCE = 2;

    private static final List<Integer> WIDTHS = List.of(1280, 375);
    private static final int HEIGHT = 900;

    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            " (value|content|title|href|action|d|x|y|width|height|points|x1|y1|x2|y2|hx-[a-z]+|aria-label|datetime)=\"[^\"]*\"");

    private final Set<String> seenMarkup = Collections.synchronizedSet(new HashSet<>());
    private final Set<String> opened = Collections.synchronizedSet(new HashSet<>());

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Actors actors;

    @Autowired
    private PendingDocuments documents;

    @TestFactory
    Stream<DynamicTest> everyPageIsOpenToEverybody() {
        Map<String, List<String>> pages =
                new PageAddresses(jdbc, Map.of("/intake/{token}", drafts())).of(requestMappingHandlerMapping);
        Map<String, CompletableFuture<List<String>>> troubles = new LinkedHashMap<>();
        PEOPLE.forEach(login -> troubles.put(login, new CompletableFuture<>()));
        Queue<String> waiting = new ConcurrentLinkedQueue<>(PEOPLE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            threads.execute(() -> visitAll(waiting, pages, troubles));
        }
        threads.shutdown();
        return Stream.concat(
                PEOPLE.stream()
                        .map(login -> DynamicTest.dynamicTest(
                                login,
                                () -> assertThat(troubles.get(login).get(10, TimeUnit.MINUTES))
                                        .isEmpty())),
                Stream.of(DynamicTest.dynamicTest(
                        "no route is left out",
                        () -> assertThat(unseen(pages.keySet()))
                                .as("routes nobody could open: give PageAddresses an example of each")
                                .isEmpty())));
    }

    /** With a browser of its own: one serves a single thread. */
    private void visitAll(
            Queue<String> waiting,
            Map<String, List<String>> pages,
            Map<String, CompletableFuture<List<String>>> troubles) {
        try (Browser browser = another()) {
            for (String login = waiting.poll(); login != null; login = waiting.poll()) {
                CompletableFuture<List<String>> told = Objects.requireNonNull(troubles.get(login));
                try {
                    told.complete(visit(browser, login, pages));
                } catch (RuntimeException broken) {
                    told.completeExceptionally(broken);
                }
            }
        }
    }

    private Set<String> unseen(Set<String> routes) {
        Set<String> unseen = new TreeSet<>(routes);
        unseen.removeAll(opened);
        return unseen;
    }

    private List<String> drafts() {
        byte[] word = new FourSchoolsPlan("физике").word();
        return Stream.of("coordinator", "region")
                .map(login -> "/intake/"
                        + documents.keep(actor(login), "План.docx", word).token())
                .toList();
    }

    private Actor actor(String login) {
        return actors.find(new PersonId(jdbc.sql("select id from person where login = ?")
                        .param(login)
                        .query(Long.class)
                        .single()))
                .orElseThrow();
    }

    private List<String> visit(Browser browser, String login, Map<String, List<String>> pages) {
        List<String> troubles = new ArrayList<>();
        try (Browser.Visitor visitor = browser.visitor(WIDTHS.get(0), true)) {
            if (!login.equals("nobody")) {
                visitor.signIn(login, "vekha-demo");
            }
            Page examined = visitor.page().context().newPage();
            examined.navigate("/about");
            pages.forEach((route, addresses) -> addresses.forEach(address -> {
                if (opens(visitor, route, address, troubles)) {
                    look(visitor, examined, address)
                            .forEach(trouble -> troubles.add(login + ", " + address + ", " + trouble));
                }
            }));
        }
        return troubles;
    }

    /** Whether the address is a page for this person, and looks other than those before. */
    private boolean opens(Browser.Visitor visitor, String route, String address, List<String> troubles) {
        APIResponse answer = visitor.page()
                .context()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0));
        String html = isPage(answer) ? answer.text() : "";
        if (answer.status() >= 500 || answer.status() == 400) {
            troubles.add(address + " answers " + answer.status());
        } else if (answer.status() < 400 && !isSentToSignIn(answer)) {
            opened.add(route);
        }
        return answer.status() == 200 && html.contains("<html") && seenMarkup.addAll(markup(route, html));
    }

    private static boolean isSentToSignIn(APIResponse answer) {
        return answer.headers().getOrDefault("location", "").contains("/login");
    }

    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** The kinds of elements a page is made of, without what differs from row to row; those of the frame on any page. */
    private static Set<String> markup(String route, String html) {
        int content = Math.max(0, html.indexOf("<main"));
        return Stream.concat(
                        kinds(html.substring(0, content)).map(tag -> "frame" + tag),
                        kinds(html.substring(content)).map(tag -> route + tag))
                .collect(Collectors.toSet());
    }

    private static Stream<String> kinds(String html) {
        return TAG.matcher(html)
                .results()
                .map(tag -> OF_ITS_OWN.matcher(tag.group()).replaceAll(""))
                .map(tag -> tag.replaceAll("[0-9a-f]{8}-[0-9a-f-]+|\\d+", "#"));
    }

    private static List<String> look(Browser.Visitor visitor, Page examined, String address) {
        List<String> troubles = new ArrayList<>();
        Page page = visitor.page();
        page.navigate(address);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            if (visitor.sideways() > 0) {
                troubles.add(width + " px: " + visitor.sideways() + " px wider than the window");
            }
        }
        visitor.takeComplaints().forEach(troubles::add);
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        ThinPage thin = ThinPage.of(page);
        thin.doubles().forEach(id -> troubles.add("several elements are called " + id));
        thin.showOn(examined);
        for (int width : WIDTHS) {
            unroll(examined, width);
            Axe.violations(examined).forEach(violation -> troubles.add(width + " px: " + violation));
        }
        return troubles;
    }

    /** As high as the page, so that the bar at the foot of a form lies over nothing. */
    private static void unroll(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(HEIGHT, height));
    }
}
