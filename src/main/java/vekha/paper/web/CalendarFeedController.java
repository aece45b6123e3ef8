package vekha.paper.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.paper.ical.CalendarFeeds;
import vekha.paper.ical.CalendarFeeds.Thing;
import vekha.paper.ical.WriteCalendar;
import vekha.roadmap.RoadmapId;

/** Calendars of due dates: read by programs under a secret address, kept on a page of their owner. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final WriteCalendar write;

    CalendarFeedController(CalendarFeeds feeds, WriteCalendar write) {
        this.feeds = feeds;
        this.write = write;
    }

    /** Without signing in; 404 for whatever opens nothing. */
    @GetMapping("/calendar-feed/{secret}.ics")
    ResponseEntity<byte[]> read(
            @PathVariable String secret,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        byte[] calendar = write.of(secret, server()).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + DigestUtils.md5DigestAsHex(calendar) + "\"";
        CacheControl cache = CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate();
        if (seen != null && seen.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(cache)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag(tag)
                .cacheControl(cache)
                .body(calendar);
    }

    @GetMapping("/calendar-feeds")
    String page(
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long roadmap,
            Actor actor,
            Model model) {
        model.addAttribute("feeds", feeds.of(actor, thing(school, roadmap)));
        return "paper/feeds";
    }

    @PostMapping("/calendar-feeds")
    String make(
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long roadmap,
            Actor actor,
            RedirectAttributes flash) {
        String secret = feeds.make(actor, thing(school, roadmap));
        flash.addFlashAttribute("address", server() + "/calendar-feed/" + secret + ".ics");
        flash.addFlashAttribute("notice", "feed.made");
        return "redirect:/calendar-feeds";
    }

    @PostMapping("/calendar-feeds/{feed:\\d{1,18}}/revocation")
    String revoke(@PathVariable long feed, Actor actor, RedirectAttributes flash) {
        feeds.revoke(actor, feed);
        flash.addFlashAttribute("notice", "feed.revoked");
        return "redirect:/calendar-feeds";
    }

    private static Thing thing(@Nullable Long school, @Nullable Long roadmap) {
        return new Thing(
                school == null ? null : new SchoolId(school),
                school != null || roadmap == null ? null : new RoadmapId(roadmap));
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
