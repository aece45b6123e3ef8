package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class LastNoticesTests {

    private final LastNotices notices = new LastNotices();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void onlyTheLastFewWaitForAPageThatIsNeverOpened() {
        for (int act = 1; act <= 3 * LastNotices.MOST; act++) {
            notices.saveOutputFlashMap(notice("/page-" + act), request("/act"), new MockHttpServletResponse());
        }

        assertThat(opened("/page-1")).isNull();
        assertThat(opened("/page-" + 2 * LastNotices.MOST)).isNull();
        assertThat(opened("/page-" + (2 * LastNotices.MOST + 1))).containsEntry("notice", "done");
        assertThat(opened("/page-" + 3 * LastNotices.MOST)).containsEntry("notice", "done");
    }

    @Test
    void whatWasToldIsToldOnce() {
        notices.saveOutputFlashMap(notice("/page"), request("/act"), new MockHttpServletResponse());

        assertThat(opened("/page")).isNotNull();
        assertThat(opened("/page")).isNull();
    }

    private Map<String, Object> opened(String page) {
        return notices.retrieveAndUpdate(request(page), new MockHttpServletResponse());
    }

    private static FlashMap notice(String page) {
        FlashMap notice = new FlashMap();
        notice.put("notice", "done");
        notice.setTargetRequestPath(page);
        return notice;
    }

    private MockHttpServletRequest request(String page) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", page);
        request.setSession(session);
        return request;
    }
}
