package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.deadline.Deadline;
import vekha.foundation.Words;
import vekha.roadmap.NextRow;
import vekha.roadmap.NextYear;
import vekha.roadmap.StartFromTemplate.Schools;

/** Puts the preview of a plan made of another one into words. */
@Component
class NextPages {

    private static final int OPEN_AT_MOST = 40;

    private final Words words;

    NextPages(Words words) {
        this.words = words;
    }

    /** @param verbatim places of rows whose words stay */
    NextPage page(NextYear next, NextForm form, Schools among, Set<Integer> verbatim) {
        List<NextPage.Group> groups = new ArrayList<>();
        next.byGroup(true)
                .forEach((kind, rows) -> groups.add(new NextPage.Group(
                        kind,
                        rows.stream()
                                .map(row -> line(row, next, form, verbatim))
                                .toList(),
                        kind != NextRow.Group.USUAL || rows.size() <= OPEN_AT_MOST)));
        return new NextPage(
                NextForm.shown(next.wish(), among),
                next.print(),
                words.range(next.old().from(), next.old().to()),
                words.range(next.wish().period().from(), next.wish().period().to()),
                next.rows().size(),
                groups,
                next.schools().stream()
                        .filter(NextYear.School::ofPlan)
                        .map(school -> school(school, form))
                        .toList(),
                doubts(next),
                next.otherYears(),
                next.widened().stream().map(NextPages::named).toList());
    }

    private NextPage.Line line(NextRow row, NextYear next, NextForm form, Set<Integer> verbatim) {
        NextRow.Wording shifted = row.shifted();
        return new NextPage.Line(
                row.at(),
                row.number(),
                row.title(),
                row.heading(),
                row.old().text(),
                row.old().correction(),
                meaning(row.old().deadline()),
                meaning(row.verbatim().deadline()),
                shifted == null ? null : shifted.counting(),
                shifted == null ? null : meaning(shifted.deadline()),
                shifted == null ? null : verbatimDoubt(row),
                verbatim.contains(row.at()),
                form.hasChoices() ? form.dropped().contains(row.at()) : row.finished(),
                row.proposed().deadline().occurrences().isEmpty(),
                doubts(row));
    }

    private static @Nullable String verbatimDoubt(NextRow row) {
        Locale locale = LocaleContextHolder.getLocale();
        return row.verbatim().deadline().warnings().stream()
                .map(warning -> warning.text(locale))
                .findFirst()
                .orElse(null);
    }

    private static String meaning(Deadline deadline) {
        return deadline.explanation(LocaleContextHolder.getLocale());
    }

    private List<String> doubts(NextRow row) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> doubts = new ArrayList<>();
        int before = row.old().deadline().occurrences().size();
        int now = row.proposed().deadline().occurrences().size();
        if (row.hasLostItsDates()) {
            doubts.add(words.text("next-year.doubt.lost"));
        } else if (before == 0 && now > 0) {
            doubts.add(words.text("next-year.doubt.gained"));
        } else if (!row.usual()) {
            doubts.add(words.text(
                    "next-year.doubt.count",
                    words.count(before, "next-year.date"),
                    words.count(now, "next-year.date")));
        }
        row.newWarnings().forEach(warning -> doubts.add(warning.text(locale)));
        if (!row.ended().isEmpty()) {
            doubts.add(words.text("next-year.doubt.ended", String.join(", ", row.ended())));
        }
        if (row.yearsElsewhere()) {
            doubts.add(words.text("next-year.doubt.years"));
        }
        return doubts;
    }

    private NextPage.School school(NextYear.School school, NextForm form) {
        boolean stays =
                form.hasChoices() ? !form.leftOut().contains(school.id()) : school.doubt() != NextYear.Doubt.CLOSED;
        return new NextPage.School(school.id().value(), school.name(), stays, doubt(school));
    }

    private @Nullable String doubt(NextYear.School school) {
        return switch (school.doubt()) {
            case NONE -> null;
            case CLOSED -> words.text("next-year.school.closed");
            case LEFT -> words.text("next-year.school.left", String.valueOf(school.until()));
        };
    }

    /** What speaks of the plan as a whole. */
    private List<String> doubts(NextYear next) {
        List<String> doubts = new ArrayList<>();
        if (!next.unknown().isEmpty()) {
            doubts.add(words.text("next-year.unknown", String.join(", ", next.unknown())));
        }
        next.schools().stream()
                .filter(school -> !school.ofPlan() && school.doubt() != NextYear.Doubt.NONE)
                .forEach(school -> doubts.add(school.name() + ": " + doubt(school)));
        if (next.schools().stream().noneMatch(NextYear.School::ofPlan)) {
            doubts.add(words.text("next-year.no-schools"));
        }
        return doubts;
    }

    private static String named(NextRow row) {
        return row.number() == null ? row.title() : row.number() + " " + row.title();
    }
}
