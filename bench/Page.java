package bench;

import java.util.List;

/**
 * A page under measurement, in the measured municipalities: number 0 with the roadmaps 1 of 210 measures and 2 of 100, number 1 with the roadmap 4 of 100 × 30 × 4.
 *
 * @param login who asks
 * @param target milliseconds of processor time that a request may cost; 0: none is set
 */
record Page(String name, String login, String path, double target) {

    static final List<Page> ALL = List.of(
            new Page("list of 100 measures", "coordinator0", "/roadmaps/2", 2.5),
            new Page("roadmap of 210", "coordinator0", "/roadmaps/1", 4),
            new Page("roadmap of 210, read only", "head0", "/roadmaps/1", 4),
            new Page("timeline of 210", "coordinator0", "/roadmaps/1/timeline", 4),
            new Page("calendar", "coordinator0", "/calendar", 0),
            new Page("matrix 100 × 30 × 4", "coordinator1", "/roadmaps/4/matrix", 20),
            new Page("measure", "coordinator0", "/roadmaps/1/measures/1008", 1),
            new Page("head's page", "head0", "/dashboard", 4),
            new Page("my work", "curator0", "/my-work", 2),
            new Page("checkpoints", "coordinator0", "/checkpoints", 0),
            new Page("queue", "coordinator0", "/verifications", 0),
            new Page("roadmaps", "coordinator0", "/roadmaps", 0),
            new Page("schools", "coordinator0", "/schools", 0),
            new Page("region's head page", "region0", "/dashboard", 300));
}
