package vekha.paper;

import java.util.List;
import vekha.roadmap.PlanVersion;

/**
 * What an official form is made of.
 *
 * @param schools all schools of the plan
 * @param identified what their table tells of them
 */
record Form(PlanVersion version, Stamp stamp, PlanTime time, List<FormSchool> schools, List<Identified> identified) {}
