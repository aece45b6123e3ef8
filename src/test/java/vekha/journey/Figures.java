package vekha.journey;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main numbers of the head's page, as they are printed there. */
record Figures(int done, int due, int overdue, int reported, int returned, int waits) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Figures on(Walk head) {
        Locator list = head.find("ul.figures");
        Locator fraction = list.locator("li").first().locator("small a");
        return new Figures(
                number(fraction.nth(0)),
                number(fraction.nth(1)),
                number(list.locator("li.overdue strong")),
                number(list.locator("li.reported strong")),
                number(list.locator("li.returned strong")),
                number(list.locator("li.waits strong")));
    }

    private static int number(Locator place) {
        Matcher found = NUMBER.matcher(place.innerText().replaceAll("\\s", ""));
        if (!found.find()) {
            throw new AssertionError("no number in «" + place.innerText() + "»");
        }
        return Integer.parseInt(found.group());
    }

    Figures minus(Figures before) {
        return new Figures(
                done - before.done,
                due - before.due,
                overdue - before.overdue,
                reported - before.reported,
                returned - before.returned,
                waits - before.waits);
    }
}
