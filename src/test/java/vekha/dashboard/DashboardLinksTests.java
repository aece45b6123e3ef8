package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.execution.CheckpointList;
import vekha.support.ApplicationTest;
import vekha.support.DemoTown;

/** Whoever follows a number finds exactly so many rows. */
@ApplicationTest
class DashboardLinksTests {

    private static final Pattern LINK =
            Pattern.compile("<a[^>]*href=\"(/checkpoints[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("^\\s*(\\d+)(?:\\s|\\u00a0|$)(?!%)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DemoTown demo;

    @ParameterizedTest
    @ValueSource(strings = {"head", "coordinator", "region"})
    void everyNumberOpensSoManyRows(String login) throws Exception {
        Actor head = demo.actor(login);
        Map<String, Integer> numbers = numbers(page(head, "/dashboard?view=all"));
        numbers.putAll(numbers(page(head, "/dashboard")));
        numbers.putAll(numbers(page(head, narrowed(head) + "&view=all")));

        assertThat(numbers).hasSizeGreaterThan(100);
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            assertThat(rows(head, number.getKey())).as(number.getKey()).isEqualTo(number.getValue());
        }
    }

    /** Address → the number written on it; the per cent stands for what is due and is no count. */
    static Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&");
            boolean square = address.contains("state=due")
                    && page.substring(Math.max(0, link.start() - 20), link.start())
                            .contains("<td class=\"");
            Matcher count =
                    COUNT.matcher(link.group(2).replaceAll("<[^>]*>", "").strip());
            if (count.find() && !square) {
                numbers.put(address, Integer.valueOf(count.group(1)));
            }
        }
        return numbers;
    }

    private int rows(Actor actor, String address) throws Exception {
        Map<String, Object> model = Objects.requireNonNull(
                        mvc.perform(get(address).with(as(actor))).andReturn().getModelAndView(), address)
                .getModel();
        return model.values().stream()
                .filter(CheckpointList.class::isInstance)
                .map(CheckpointList.class::cast)
                .findFirst()
                .orElseThrow()
                .total();
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The page of one roadmap; for a region, of one of its municipalities. */
    private String narrowed(Actor actor) throws Exception {
        Matcher link = Pattern.compile("\"(/dashboard\\?(?:roadmap|territory)=[^\"]+)\"")
                .matcher(page(actor, "/dashboard?view=all"));
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
