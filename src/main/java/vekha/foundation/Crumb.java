package vekha.foundation;

import org.jspecify.annotations.Nullable;

/** A step of the way to a page; the last one is the page itself and has no address. */
public record Crumb(String label, @Nullable String href) {}
