package vekha.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;

/** What a person opens and sends. */
public class Requests {

    private final MockMvcTester web;

    Requests(MockMvcTester web) {
        this.web = web;
    }

    public MvcTestResult get(Actor actor, String address) {
        return web.get().uri(address).with(as(actor)).exchange();
    }

    /** @param fields names and values in turn */
    public MvcTestResult post(Actor actor, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                web.post().uri(address).with(as(actor)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
