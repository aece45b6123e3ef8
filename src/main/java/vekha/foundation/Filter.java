package vekha.foundation;

import org.jspecify.annotations.Nullable;

/** One link of the joined row above a list: which rows, how many, and whether it is chosen now. */
public record Filter(String label, @Nullable Long count, String href, boolean current) {}
