package vekha.roadmap;

/** How a measure of an amendment comes from a measure of the plan in force. */
public enum Origin {
    /** It continues that measure, in whatever wording, place and under whatever number. */
    KEPT,
    /** It seems to continue it, but another one is nearly as much like it: somebody has to say so. */
    LIKELY,
    /** It is a part of it: the measure was divided. */
    SPLIT;

    /** Whether the measure goes on in this one and brings its checkpoints along. */
    public boolean continues() {
        return this != SPLIT;
    }
}
