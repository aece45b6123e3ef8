package vekha.paper.ical;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.execution.DueDay;
import vekha.execution.DueDayQueries;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;

/** Writes the calendar behind a secret address: what its owner may see now, an event for each measure and day. */
@Service
public class WriteCalendar {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 24;

    private final CalendarFeeds feeds;
    private final Actors actors;
    private final DueDayQueries queries;
    private final MessageSource messages;
    private final Clock clock;

    WriteCalendar(CalendarFeeds feeds, Actors actors, DueDayQueries queries, MessageSource messages, Clock clock) {
        this.feeds = feeds;
        this.actors = actors;
        this.queries = queries;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param server where the application is reached, for links
     * @throws NotVisibleException when nothing is behind the secret: revoked, its owner has left, or sees the thing no more
     */
    public String of(String secret, String server) {
        CalendarFeeds.Found found = feeds.find(secret).orElseThrow(NotVisibleException::new);
        Actor owner = actors.find(found.person()).orElseThrow(NotVisibleException::new);
        String name = feeds.name(owner, found.thing());
        LocalDate today = owner.today(clock);
        Period period = new Period(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD));
        List<DueDay> days =
                queries.of(owner, found.thing().school(), found.thing().roadmap(), period);
        return write(name == null ? text("feed.mine") : name, days, server);
    }

    private String write(String name, List<DueDay> days, String server) {
        CalendarText text = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Vekha//Due dates//RU")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", name);
        days.forEach(day -> event(text, day, server));
        return text.line("END", "VCALENDAR").toString();
    }

    /**
     * The stamp is that of the last change: a calendar in which nothing happened is the same to the byte. What was put off is the
     * same event on another day, with a higher sequence number.
     */
    private void event(CalendarText text, DueDay day, String server) {
        String title = day.number() == null ? day.title() : day.number() + " " + day.title();
        Instant changed = day.changed();
        text.line("BEGIN", "VEVENT")
                .line(
                        "UID",
                        "measure-" + day.measure() + "-" + day.first() + (day.main() ? "" : "-" + day.due()) + "@vekha")
                .line("SEQUENCE", Integer.toString(day.moves()))
                .moment("DTSTAMP", changed)
                .moment("LAST-MODIFIED", changed)
                .day("DTSTART", day.due())
                .day("DTEND", day.due().plusDays(1))
                .text("SUMMARY", title)
                .text("DESCRIPTION", description(day))
                .line("URL", server + "/roadmaps/" + day.roadmap() + "/measures/" + day.measure())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private String description(DueDay day) {
        String who = day.who().isEmpty() ? "" : text("feed.schools", day.who() + (day.all() > 12 ? " …" : "")) + "\n";
        return day.roadmapTitle() + "\n" + who
                + text("feed.done", Integer.toString(day.done()), Integer.toString(day.all()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RUSSIAN);
    }
}
