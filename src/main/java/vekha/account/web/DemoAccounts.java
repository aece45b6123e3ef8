package vekha.account.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration, one for each role, which the sign-in page offers; there only in the profile {@code demo}. */
@Component
@Profile("demo")
class DemoAccounts {

    /** An account the sign-in page offers with one button. */
    public record Entry(String login, String titleKey, String hintKey, String icon) {

        static Entry of(String login, String icon) {
            return new Entry(login, "demo.account." + login, "demo.account." + login + ".hint", icon);
        }
    }

    List<Entry> entries() {
        return List.of(
                Entry.of("coordinator", "list-check"),
                Entry.of("head", "bar-chart-steps"),
                Entry.of("curator", "check2-square"),
                Entry.of("principal", "building"),
                Entry.of("region", "globe2"),
                Entry.of("admin", "gear"));
    }
}
