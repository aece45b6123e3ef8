package vekha.intake.web;

import org.jspecify.annotations.Nullable;
import vekha.intake.DraftSection;

/** A section's label and title as they can be corrected. */
public record SectionForm(@Nullable String number, @Nullable String title) {

    static SectionForm of(DraftSection section) {
        return new SectionForm(section.number(), section.title());
    }
}
