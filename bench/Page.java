package bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A page under measurement, in the measured municipalities: number 0 with the roadmaps 1 of 210 measures and 2 of 100, number 1 with the roadmap 4 of 100 × 30 × 4.
 *
 * @param login who asks
 * @param target milliseconds of processor time that a request may cost; 0: none is set
 */
record Page(String name, String login, String path, double target) {

    /** A day gone by, with acts before and after it. */
    private static final LocalDate PAST = LocalDate.now().minusDays(60);

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
            new Page(
                    "search",
                    "coordinator0",
                    "/search?q=%D1%81%D0%B5%D0%BC%D0%B8%D0%BD%D0%B0%D1%80+%D1%83%D1%87%D0%B8%D1%82%D0%B5%D0%BB%D1%8F",
                    0),
            new Page("head's page of a past day", "head0", "/dashboard?on=" + PAST, 0),
            new Page("checkpoints of a past day", "coordinator0", "/checkpoints?on=" + PAST, 0),
            new Page("CSV of 210", "coordinator0", "/roadmaps/1?format=csv", 4),
            new Page("Word of 210", "coordinator0", "/roadmaps/1/form.docx", 300),
            new Page("PDF of 210", "coordinator0", "/roadmaps/1/form.pdf", 300),
            new Page("region, fifty municipalities", "region0", "/region", 300),
            new Page("region's head page", "region0", "/dashboard", 300));
}
