package vekha.dashboard;

import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/** How the checkpoints of one roadmap, section, school and body stand; everything else on the page is summed up from these. */
record Cell(
        long roadmap,
        @Nullable SectionOf section,
        @Nullable SchoolOf school,
        @Nullable BodyOf body,
        Tally tally) {

    record SectionOf(long id, int place, String name) {}

    record SchoolOf(long id, SchoolLabel label) {}

    record BodyOf(long id, String name) {}
}
