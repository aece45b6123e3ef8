package vekha.search;

/** What can be found; in this order it stands on the page. */
public enum Kind {
    MEASURE("list-task"),
    SECTION("folder"),
    ROADMAP("map"),
    SCHOOL("building"),
    BODY("diagram-3"),
    EDITION("patch-check"),
    EVIDENCE("file-earmark-check");

    private final String icon;

    Kind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }
}
