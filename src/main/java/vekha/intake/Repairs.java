package vekha.intake;

import java.util.Set;

/** Which repairs a reader of the preview has taken back. */
public record Repairs(Set<String> undone) {

    public Repairs {
        undone = Set.copyOf(undone);
    }

    public static Repairs all() {
        return new Repairs(Set.of());
    }

    public static Repairs without(String... undone) {
        return new Repairs(Set.of(undone));
    }

    boolean allow(Repair repair) {
        return !undone.contains(repair.id());
    }
}
