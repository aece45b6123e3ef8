package vekha.execution.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointList;
import vekha.execution.DueDays;

/** The addresses on a page that lists checkpoints: other states, fewer conditions, other pages. */
record ListLinks(CheckpointFilter filter, CheckpointList list) {

    private static final List<String> ALWAYS =
            List.of("overdue", "returned", "soon", "planned", "reported", "accepted", "waits", "not-required");
    private static final List<String> WHEN_ASKED = List.of("due", "done", "late", "missed", "required", "made");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> SELECTED = List.of("state", "roadmap", "school");

    /** A state with its number; the label is a message. */
    public record StateLink(@Nullable String state, String href, int count, boolean current) {}

    /** A condition that can be taken away. */
    public record Condition(String name, String value, String hrefWithout) {}

    /** As the fragment «pagination» reads it. */
    public record Pages(
            int from,
            int to,
            int total,
            @Nullable String previousHref,
            @Nullable String nextHref,
            List<PageLink> items) {}

    /** A page, or a gap where there is no address. */
    public record PageLink(String label, @Nullable String href, boolean current) {}

    public List<StateLink> states() {
        List<StateLink> links = new ArrayList<>();
        links.add(new StateLink(null, with("state", null), list.count("all"), filter.state() == null));
        ALWAYS.forEach(state -> links.add(link(state)));
        WHEN_ASKED.stream().filter(state -> state.equals(filter.state())).forEach(state -> links.add(link(state)));
        return links;
    }

    private StateLink link(String state) {
        return new StateLink(state, with("state", state), list.count(state), state.equals(filter.state()));
    }

    /** Those that have no select of their own. */
    public List<Condition> conditions() {
        return filter.chosen().entrySet().stream()
                .filter(it -> !SELECTED.contains(it.getKey())
                        || it.getKey().equals("school") && it.getValue().equals(0L))
                .map(it -> new Condition(it.getKey(), value(it.getKey(), it.getValue()), with(it.getKey(), null)))
                .toList();
    }

    private String value(String name, Object value) {
        if (value instanceof YearMonth month) {
            return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", LocaleContextHolder.getLocale()));
        }
        if (value instanceof LocalDate day) {
            return day.format(DAY);
        }
        if (value instanceof DueDays due) {
            return due.first().format(DAY)
                    + (due.first().equals(due.last()) ? "" : " – " + due.last().format(DAY));
        }
        if (name.equals("school")) {
            return "—";
        }
        String called = list.name(name);
        return called == null ? String.valueOf(value) : called;
    }

    public boolean isNarrowed() {
        return !filter.chosen().isEmpty();
    }

    public Pages pages() {
        int last = list.pages() - 1;
        int here = list.page();
        List<PageLink> items = new ArrayList<>();
        int previous = -1;
        for (int page : IntStream.rangeClosed(0, last)
                .filter(it -> it == 0 || it == last || Math.abs(it - here) <= 2)
                .toArray()) {
            if (page > previous + 1) {
                items.add(new PageLink("…", null, false));
            }
            items.add(new PageLink(String.valueOf(page + 1), page(page), page == here));
            previous = page;
        }
        if (list.isSheet()) {
            return new Pages(list.from(), list.to(), list.total(), null, null, List.of());
        }
        return new Pages(
                list.from(),
                list.to(),
                list.total(),
                here > 0 ? page(here - 1) : null,
                here < last ? page(here + 1) : null,
                items);
    }

    /** All that a sheet of paper takes; nothing when the page shows that already. */
    public @Nullable String whole() {
        return list.isSheet() || list.pages() == 1 ? null : with("whole", true);
    }

    /** Back from the sheet to its pages. */
    public @Nullable String paged() {
        return list.isSheet() && list.total() > CheckpointList.PAGE ? with("whole", null) : null;
    }

    /** The conditions that stand in a select on the screen, in words, for paper. */
    public List<Condition> selected() {
        List<Condition> selected = new ArrayList<>();
        name(list.roadmaps(), filter.roadmap()).ifPresent(it -> selected.add(new Condition("roadmap", it, "")));
        name(list.schools(), filter.school()).ifPresent(it -> selected.add(new Condition("school", it, "")));
        return selected;
    }

    private static Optional<String> name(List<CheckpointList.Choice> choices, @Nullable Long id) {
        return choices.stream()
                .filter(it -> id != null && it.id() == id)
                .map(CheckpointList.Choice::name)
                .findFirst();
    }

    private String page(int page) {
        return with("page", page == 0 ? null : page + 1);
    }

    private String with(String name, @Nullable Object value) {
        Map<String, Object> chosen = new LinkedHashMap<>(filter.chosen());
        if (value == null) {
            chosen.remove(name);
        } else {
            chosen.put(name, value);
        }
        return chosen.isEmpty()
                ? "/checkpoints"
                : chosen.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("&", "/checkpoints?", ""));
    }
}
