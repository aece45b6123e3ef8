package vekha.intake.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.intake.DraftSection;

/**
 * A section's label and title as they can be corrected.
 *
 * @param key table and row it was read from
 */
public record SectionForm(
        @Nullable String key,
        @Nullable String number,
        @Nullable String title) {

    static SectionForm of(int table, DraftSection section) {
        return new SectionForm(table + ":" + section.row(), section.number(), section.title());
    }

    /** What was typed stays; what was not touched follows the new understanding. */
    SectionForm follow(SectionForm before, SectionForm now) {
        return new SectionForm(
                now.key,
                Objects.equals(number, before.number) ? now.number : number,
                Objects.equals(title, before.title) ? now.title : title);
    }
}
