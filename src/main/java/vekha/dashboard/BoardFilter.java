package vekha.dashboard;

import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.execution.AsOf;
import vekha.foundation.Address;
import vekha.foundation.Id;
import vekha.programme.ProgrammeId;
import vekha.roadmap.RoadmapId;

/** What the head narrows the page to; it stands in the page's address. */
record BoardFilter(
        @Nullable TerritoryId territory,
        @Nullable ProgrammeId programme,
        @Nullable RoadmapId roadmap) {

    /** Numbers as they stand in the address; a choice of «all» comes as nothing. */
    static BoardFilter of(@Nullable String territory, @Nullable String programme, @Nullable String roadmap) {
        return new BoardFilter(
                territory == null ? null : TerritoryId.of(territory),
                programme == null ? null : ProgrammeId.of(programme),
                roadmap == null ? null : RoadmapId.of(roadmap));
    }

    public boolean isEmpty() {
        return territory == null && programme == null && roadmap == null;
    }

    public boolean names(String what, long id) {
        Id chosen = what.equals("territory") ? territory : what.equals("programme") ? programme : roadmap;
        return chosen != null && chosen.value() == id;
    }

    /** The rows behind every number of the page so narrowed. */
    Rows rows(AsOf day) {
        Rows rows = day.past() ? Rows.ALL.where("on", day.day()) : Rows.ALL;
        if (territory != null) {
            rows = rows.of("territory", territory);
        }
        if (programme != null) {
            rows = rows.of("programme", programme);
        }
        return roadmap == null ? rows : rows.of("roadmap", roadmap);
    }

    /** The head's page so narrowed, told of the same day. */
    String page(AsOf day, BoardView view) {
        return Address.of("/dashboard")
                .with("territory", territory == null ? null : territory.value())
                .with("programme", programme == null ? null : programme.value())
                .with("roadmap", roadmap == null ? null : roadmap.value())
                .with("on", day.past() ? day.day() : null)
                .with("view", view == BoardView.TODAY ? null : view.key())
                .toString();
    }
}
