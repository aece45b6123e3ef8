package vekha.paper;

import java.util.List;
import vekha.roadmap.PlanVersion;

/**
 * What an official form is made of.
 *
 * @param schools all schools of the plan, by their short names
 */
record Form(PlanVersion version, Stamp stamp, PlanTime time, List<String> schools) {}
