package vekha.roadmap.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.foundation.Words;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.Standings;

/** Says how far something is: the pole with its formula, and the quiet line under a badge. */
@Component
class StandingWords {

    private static final List<Show> KEYS =
            List.of(Show.ACCEPTED, Show.REPORTED, Show.RETURNED, Show.OVERDUE, Show.SOON, Show.PLANNED);

    private final Words words;

    StandingWords(Words words) {
        this.words = words;
    }

    PlanPage.Pole pole(RoadmapId roadmap, Standings all, int waiting, PlanFilter filter, LocalDate today) {
        Map<String, String> hrefs = new LinkedHashMap<>();
        KEYS.forEach(key -> hrefs.put(key.code(), filter.href(roadmap, key)));
        return new PlanPage.Pole(
                all,
                percent(all),
                words.text("roadmap.pole.today", words.day(today)),
                formula(all, waiting, today),
                hrefs);
    }

    String percent(Standings standings) {
        Integer percent = standings.percent();
        return percent == null ? "—" : percent + "\u00a0%";
    }

    private String formula(Standings all, int waiting, LocalDate today) {
        int ahead = all.total() - all.past();
        String formula = all.percent() == null
                ? words.text("roadmap.pole.nothing-due")
                : words.text("roadmap.pole.formula", percent(all), all.pastAccepted(), all.past(), words.day(today));
        String rest = ahead == 0 ? "" : " " + words.text("roadmap.pole.ahead", words.count(ahead, "roadmap.due"));
        return waiting == 0
                ? formula + rest
                : formula + rest + " " + words.text("roadmap.pole.waiting", words.count(waiting, "roadmap.waiting"));
    }

    /** «32 из 33 сроков»: accepted of all that have come. */
    String count(Standings standings) {
        return words.text("roadmap.of-dues", standings.accepted(), words.count(standings.total(), "roadmap.of-due"));
    }

    String state(Standings standings, LocalDate today) {
        String worst = standings.worst();
        boolean dueToday = worst.equals("soon") && today.equals(standings.nextDue());
        return words.text("state." + (dueToday ? "today" : worst));
    }

    @Nullable
    String note(Standings standings, PlanRows.@Nullable Mark mark, PlanRows.@Nullable Late late, LocalDate today) {
        return switch (standings.worst()) {
            case "overdue" -> overdue(standings, late, today);
            case "returned" -> mark == null || mark.remark() == null ? null : "«" + mark.remark() + "»";
            case "soon", "planned" -> ahead(standings, today);
            case "reported", "accepted" -> done(standings);
            default -> null;
        };
    }

    private @Nullable String overdue(Standings standings, PlanRows.@Nullable Late late, LocalDate today) {
        LocalDate since = standings.firstOverdue();
        if (since == null) {
            return null;
        }
        String days = words.count(words.daysBetween(since, today), "roadmap.day");
        if (late == null || late.names().isEmpty()) {
            return days;
        }
        if (late.schools() == 1) {
            String who = words.text("roadmap.late.one", late.names().get(0), days);
            return standings.past() < 2
                    ? who
                    : words.text("roadmap.late.among", standings.past() - standings.overdue(), standings.past(), who);
        }
        String names = String.join(", ", late.names());
        int more = late.schools() - late.names().size();
        return words.text("roadmap.late.several", days, words.count(late.schools(), "roadmap.school"), names)
                + (more == 0 ? "" : " " + words.text("roadmap.late.more", more));
    }

    private @Nullable String ahead(Standings standings, LocalDate today) {
        LocalDate next = standings.nextDue();
        if (next == null) {
            return null;
        }
        long days = words.daysBetween(today, next);
        if (days == 0) {
            return many(standings.soon());
        }
        return days <= 14
                ? words.text("roadmap.in-days", words.count(days, "roadmap.day"))
                : words.text("roadmap.next", words.day(next));
    }

    private @Nullable String many(int count) {
        return count < 2 ? null : words.count(count, "roadmap.due");
    }

    private @Nullable String done(Standings standings) {
        if (standings.total() > 1) {
            return words.text(
                    "roadmap.done-of",
                    standings.accepted() + standings.reported(),
                    words.count(standings.total(), "roadmap.of-due"));
        }
        String day = words.day(standings.lastDone());
        return standings.lastDoneLate() > 0
                ? words.text("roadmap.done-late", day, words.count(standings.lastDoneLate(), "roadmap.day"))
                : day;
    }

    /** How many measures each choice would show. */
    static Map<Show, Long> counts(List<PlanRows.Row> rows) {
        Map<Show, Long> counts = new EnumMap<>(Show.class);
        for (Show show : Show.values()) {
            counts.put(
                    show,
                    rows.stream().filter(row -> show.admits(row.standings())).count());
        }
        return counts;
    }
}
