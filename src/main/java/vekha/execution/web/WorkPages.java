package vekha.execution.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.execution.CheckpointRow;
import vekha.execution.MyWork;
import vekha.foundation.Words;

/** Puts «Моя работа» into words and markup. */
@Component
class WorkPages {

    private static final int MOST_NAMES = 4;

    private final RowWords texts;
    private final Words words;

    WorkPages(RowWords texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param open the row that shows its form
     * @param chosen the rows ticked before; null: none yet, then all of the one measure asked for
     */
    WorkPage page(MyWork work, WorkFilter filter, @Nullable Long open, @Nullable Set<String> chosen) {
        String here = filter.several(false).address();
        TaskMarkup markup = new TaskMarkup(words, here);
        List<WorkPage.Group> groups = new ArrayList<>();
        for (MyWork.Group group : work.groups()) {
            groups.add(group(group, groups.size(), filter, open, chosen, markup));
        }
        return new WorkPage(
                today(work.today()),
                care(work),
                filter,
                here,
                filter.several(true).address(),
                orders(filter),
                groups,
                filter.measure() == null ? null : title(work),
                filter.of(null).several(false).address());
    }

    private static List<WorkPage.Order> orders(WorkFilter filter) {
        return Arrays.stream(MyWork.By.values())
                .map(by -> new WorkPage.Order(
                        by.word(),
                        filter.ordered(by).address(),
                        filter.toFilter().by() == by))
                .toList();
    }

    private WorkPage.Group group(
            MyWork.Group group,
            int number,
            WorkFilter filter,
            @Nullable Long open,
            @Nullable Set<String> chosen,
            TaskMarkup markup) {
        List<RowView> rows = texts.views(group.rows());
        int at = filter.isSeveral() ? -1 : indexOf(rows, open);
        List<RowView> first = at < 0 ? rows : rows.subList(0, at);
        CheckpointRow.Place place = group.rows().get(0).place();
        MyWork.@Nullable Press press = group.press();
        boolean ofMeasure = press == null && filter.toFilter().by() == MyWork.By.MEASURE;
        return new WorkPage.Group(
                press == null ? "g" + number : press.word(),
                title(press, place, ofMeasure),
                ofMeasure ? "/roadmaps/" + place.roadmap() + "/measures/" + place.measure() : null,
                press != null && press.isFolded() ? group.total() : group.open(),
                press == MyWork.Press.OVERDUE,
                press != null && press.isFolded(),
                group.from() == null ? null : words.range(group.from(), Objects.requireNonNull(group.to())),
                filter.isSeveral() ? markup.picks(rows, ticked(rows, filter, chosen)) : markup.rows(first, ofMeasure),
                at < 0 ? null : rows.get(at),
                at < 0 ? "" : markup.rows(rows.subList(at + 1, rows.size()), ofMeasure),
                group.hidden() == 0 ? null : words.text("work.shown", rows.size(), group.total()),
                group.hidden() == 0 ? null : all(press, place, filter),
                ofMeasure && group.open() > 1 && !filter.isSeveral()
                        ? filter.of(place.measure()).several(true).address()
                        : null);
    }

    private String title(MyWork.@Nullable Press press, CheckpointRow.Place place, boolean ofMeasure) {
        if (press != null) {
            return words.text("work.group." + press.word());
        }
        if (ofMeasure) {
            return place.number() == null ? place.title() : place.number() + " " + place.title();
        }
        return place.who() == null ? words.text("work.nobody") : place.who();
    }

    private static @Nullable String title(MyWork work) {
        return work.groups().isEmpty()
                ? null
                : work.groups().get(0).rows().get(0).place().title();
    }

    private static int indexOf(List<RowView> rows, @Nullable Long open) {
        for (int i = 0; open != null && i < rows.size(); i++) {
            if (rows.get(i).id() == open) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> ticked(List<RowView> rows, WorkFilter filter, @Nullable Set<String> chosen) {
        if (chosen != null) {
            return chosen;
        }
        return filter.measure() == null
                ? Set.of()
                : rows.stream().map(row -> row.id() + ":" + row.version()).collect(Collectors.toSet());
    }

    private static String all(MyWork.@Nullable Press press, CheckpointRow.Place place, WorkFilter filter) {
        StringBuilder address = new StringBuilder("/checkpoints?");
        if (press != null) {
            address.append("state=").append(press.state());
        } else if (filter.toFilter().by() == MyWork.By.MEASURE) {
            address.append("measure=").append(place.measure());
        } else {
            return place.school() == null ? "/checkpoints" : "/checkpoints?school=" + place.school();
        }
        return filter.school() == null
                ? address.toString()
                : address.append("&school=").append(filter.school()).toString();
    }

    /** «четверг, 26 января 2023 г.» */
    private static String today(LocalDate today) {
        return today.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(LocaleContextHolder.getLocale()));
    }

    /** «3 школы: …», without the names where they are many. */
    private @Nullable String care(MyWork work) {
        int schools = work.schools().size();
        if (work.places().isEmpty()) {
            return null;
        }
        List<String> names = work.places().stream()
                .filter(it -> schools == 0 || it.school() != null)
                .map(MyWork.OwnPlace::name)
                .toList();
        String count = words.count(names.size(), schools == 0 ? "work.body" : "work.school");
        return names.size() > MOST_NAMES ? count : words.text("work.care", count, String.join(", ", names));
    }
}
