package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vekha.roadmap.RoadmapId;

/** What the plan's page is narrowed to, all of it in the address. */
record PlanFilter(Show show, @Nullable Long body, @Nullable Long school) {

    boolean isNarrow() {
        return show != Show.ALL || body != null || school != null;
    }

    /** The same page with another choice of states. */
    String href(RoadmapId roadmap, Show other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/roadmaps/" + roadmap);
        if (other != Show.ALL) {
            address.queryParam("show", other.name());
        }
        if (body != null) {
            address.queryParam("body", body);
        }
        if (school != null) {
            address.queryParam("school", school);
        }
        return address.toUriString();
    }
}
