package vekha;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;
import vekha.account.Role;

/** Which entries stand in the bar of whom, the most needed first. */
final class ShellEntries {

    private final String path;
    private final List<Shell.Entry> entries = new ArrayList<>();

    private ShellEntries(String path) {
        this.path = path;
    }

    static List<Shell.Entry> of(Actor actor, ShellQueries.Counters waits, String path) {
        ShellEntries bar = new ShellEntries(path);
        switch (actor.role()) {
            case ADMINISTRATOR ->
                bar.add("people", "/admin/people", "people")
                        .directories()
                        .add("territories", "/territories", "globe2")
                        .add("regions", "/regions", "bar-chart-steps");
            case HEAD ->
                bar.add("dashboard", "/dashboard", "bar-chart-steps")
                        .add("roadmaps", "/roadmaps", "map")
                        .add("schools", "/schools", "building")
                        .add("approvals", "/roadmaps?state=ON_APPROVAL", "patch-check", waits.approval())
                        .add("monitoring", "/monitoring", "archive");
            case COORDINATOR, REGIONAL_COORDINATOR ->
                bar.region(actor.role())
                        .add("roadmaps", "/roadmaps", "map")
                        .add("acceptance", "/verifications", "check2-all", waits.verification())
                        .add("dashboard", "/dashboard", "bar-chart-steps")
                        .add("work", "/my-work", "check2-square")
                        .directories();
            case CURATOR, PRINCIPAL, RESPONSIBLE ->
                bar.add("work", "/my-work", "check2-square", waits.work())
                        .add("roadmaps", "/roadmaps", "map")
                        .addSchools(actor.role());
        }
        return List.copyOf(bar.entries);
    }

    private ShellEntries region(Role role) {
        return role == Role.REGIONAL_COORDINATOR ? add("region", "/region", "globe2") : this;
    }

    private ShellEntries addSchools(Role role) {
        return role == Role.RESPONSIBLE
                ? add("bodies", "/bodies", "diagram-3")
                : add("schools", "/schools", "building");
    }

    private ShellEntries directories() {
        return add("schools", "/schools", "building")
                .add("bodies", "/bodies", "diagram-3")
                .add("programmes", "/programmes", "collection");
    }

    private ShellEntries add(String key, String href, String icon) {
        return add(key, href, icon, 0);
    }

    private ShellEntries add(String key, String href, String icon, long count) {
        @Nullable Long shown = count > 0 ? count : null;
        entries.add(new Shell.Entry(key, href, icon, shown, isCurrent(href)));
        return this;
    }

    private boolean isCurrent(String href) {
        return href.indexOf('?') < 0 && (path.equals(href) || path.startsWith(href + "/"));
    }
}
