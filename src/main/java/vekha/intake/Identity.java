package vekha.intake;

import org.jspecify.annotations.Nullable;

/** Whom a name of the document means, as the coordinator decided. */
public sealed interface Identity {

    /** Somebody the directory knows already. */
    record Known(long id) implements Identity {}

    /**
     * Somebody to be added to the directory.
     *
     * @param fullName what the document's legend says the name stands for
     */
    record Added(@Nullable String fullName) implements Identity {}

    /** Nobody: the words stay in the plan, the directory does not change. */
    record Nobody() implements Identity {}
}
