package vekha.roadmap.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.Words;
import vekha.roadmap.Order;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanReach;
import vekha.roadmap.State;

/**
 * Writes the head that the pages of one plan share: where one is, facts, approval, tabs, and what the person may do.
 * {@code @planHeads} in templates, for pages of rooms that are built on this one and cannot ask it in Java.
 */
@Component("planHeads")
public class Heads {

    private final Words words;

    Heads(Words words) {
        this.words = words;
    }

    /** @param tab the tab this page belongs to: plan, matrix, timeline, calendar, document, history, trash */
    public HeadWords of(PlanHead head, Actor actor, String tab) {
        boolean plans = actor.plansIn(head.territory());
        return new HeadWords(
                head.title(),
                crumbs(head, null),
                facts(head),
                head.state() == State.ON_APPROVAL ? "wait" : head.state().isUnapproved() ? "" : "ok",
                head.state().isUnapproved() ? "file-earmark-text" : "patch-check",
                approval(head),
                order(head.order()),
                legend(head),
                tabs(head, actor, tab),
                plans,
                plans && head.state() == State.DRAFT,
                actor.approvesIn(head.territory()) && head.state() == State.ON_APPROVAL,
                actor.role().plans() && actor.sees(head.territory()) && !head.isAmendment(),
                PlanReach.isGuest(actor, head),
                head.basis(),
                head.basis() == null ? null : "/roadmaps/" + head.id() + "/basis");
    }

    /** @param last what the page itself is called, when it lies below the plan */
    List<Pieces.Crumb> crumbs(PlanHead head, @Nullable String last) {
        List<Pieces.Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Pieces.Crumb(words.text("roadmap.list.title"), "/roadmaps"));
        crumbs.add(new Pieces.Crumb(years(head), last == null ? null : "/roadmaps/" + head.id()));
        if (last != null) {
            crumbs.add(new Pieces.Crumb(last, null));
        }
        return crumbs;
    }

    String approvalTitle() {
        return words.text("roadmap.approval.title");
    }

    String doubtsTitle() {
        return words.text("doubt.title");
    }

    /** What the checks say concerns those who write or approve, and whoever may read a draft. */
    static boolean showsDoubts(PlanHead head, Actor actor) {
        return head.state().isUnapproved()
                || head.state() == State.APPROVED
                        && (actor.plansIn(head.territory()) || actor.approvesIn(head.territory()));
    }

    private static String years(PlanHead head) {
        int from = head.period().from().getYear();
        int to = head.period().to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private List<String> facts(PlanHead head) {
        List<String> facts = new ArrayList<>();
        facts.add(words.range(head.period().from(), head.period().to()));
        if (head.allSchools() > 0) {
            facts.add(words.count(head.allSchools(), "roadmap.school"));
        }
        facts.add(words.count(head.measures(), "roadmap.measure"));
        facts.add(head.territoryName());
        return facts;
    }

    private String approval(PlanHead head) {
        if (head.isAmendment()) {
            return words.text("amendment.state." + head.state());
        }
        if (head.state().isUnapproved()) {
            return words.text("roadmap.state." + head.state());
        }
        String approved = words.text("roadmap.approved." + head.kind(), order(head.order()));
        Order amended = head.amending().by();
        if (amended != null) {
            approved = words.text("roadmap.as-amended", approved, order(amended), head.edition());
        }
        return head.state() == State.APPROVED
                ? approved
                : words.text("roadmap.state." + head.state()) + ". " + approved;
    }

    /** What in the head deserves a second look; never a reason to refuse. */
    List<String> warnings(PlanHead head) {
        List<String> warnings = new ArrayList<>();
        LocalDate ordered = head.order().date();
        if (ordered != null && ordered.isAfter(head.period().to())) {
            warnings.add(words.text("roadmap.warning.order-after-period", words.day(ordered)));
        } else if (ordered != null && ordered.isAfter(head.period().from())) {
            warnings.add(words.text(
                    "roadmap.warning.order-after-start",
                    words.day(ordered),
                    words.day(head.period().from())));
        }
        if (head.allSchools() == 0) {
            warnings.add(words.text("roadmap.warning.no-schools"));
        }
        return warnings;
    }

    /** Those that take part: each by its name, and how many more there are that the person is not told of. */
    String schools(PlanHead head, Actor actor) {
        if (head.otherSchools() == 0) {
            return head.schools().isEmpty() ? "—" : String.join(", ", head.schools());
        }
        String others = words.count(head.otherSchools(), "roadmap.school")
                + (actor.role().confinedToCare() ? "" : " " + words.text("roadmap.schools.elsewhere"));
        return head.schools().isEmpty()
                ? others
                : String.join(", ", head.schools()) + " " + words.text("roadmap.schools.and-more", others);
    }

    /** «приказ от 16.09.2022 № 214 · управление образования» without what is blank. */
    String order(Order order) {
        StringBuilder text = new StringBuilder(words.text("roadmap.order"));
        append(text, " " + words.text("roadmap.order.of") + "\u00a0", words.day(order.date()));
        append(text, " №\u00a0", order.number());
        append(text, " · ", order.issuer());
        return text.toString();
    }

    private static void append(StringBuilder text, String before, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            text.append(before).append(part);
        }
    }

    private static @Nullable String legend(PlanHead head) {
        return head.legend().isEmpty()
                ? null
                : head.legend().stream()
                        .map(entry -> entry.abbreviation() + " — " + entry.meaning())
                        .collect(Collectors.joining(" · "));
    }

    private List<Pieces.Tab> tabs(PlanHead head, Actor actor, String current) {
        boolean plans = actor.plansIn(head.territory());
        String address = "/roadmaps/" + head.id();
        List<Pieces.Tab> tabs = new ArrayList<>();
        tabs.add(tab("plan", address, head.measures(), current));
        if (!head.state().isUnapproved()) {
            tabs.add(tab("matrix", address + "/matrix", null, current));
        }
        tabs.add(tab("timeline", address + "/timeline", null, current));
        if (!head.state().isUnapproved()) {
            tabs.add(tab("calendar", address + "/calendar", null, current));
        }
        tabs.add(tab("document", address + "/document", null, current));
        if (head.isAmendment()) {
            tabs.add(1, tab("changes", address + "/changes", null, current));
        } else {
            tabs.add(tab("editions", address + "/editions", head.edition() == 0 ? null : head.edition(), current));
        }
        tabs.add(tab("history", address + "/history", null, current));
        if (plans && (head.deleted() > 0 || head.state() == State.DRAFT || current.equals("trash"))) {
            tabs.add(tab("trash", address + "/trash", head.deleted() == 0 ? null : head.deleted(), current));
        }
        return tabs;
    }

    private Pieces.Tab tab(String key, String href, @Nullable Integer count, String current) {
        return new Pieces.Tab(words.text("roadmap.tab." + key), href, count, key.equals(current));
    }
}
