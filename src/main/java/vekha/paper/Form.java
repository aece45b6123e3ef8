package vekha.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.PlanVersion;

/**
 * What an official form is made of.
 *
 * @param schools those of the plan whose names the reader may be told
 * @param identified what their table tells of them
 * @param others how many more schools take part, in words; null when the reader is told of all
 * @param confinedTo the schools whose marks alone are told; empty for all
 */
record Form(
        PlanVersion version,
        Stamp stamp,
        PlanTime time,
        List<FormSchool> schools,
        List<Identified> identified,
        @Nullable String others,
        List<String> confinedTo) {

    /** The form for a reader at home. */
    Form(PlanVersion version, Stamp stamp, PlanTime time, List<FormSchool> schools, List<Identified> identified) {
        this(version, stamp, time, schools, identified, null, List.of());
    }
}
