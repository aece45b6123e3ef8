package vekha.programme;

/** How much a risk factor weighs in a school. */
public enum Significance {
    HIGH,
    MEDIUM,
    LOW,
    NONE
}
