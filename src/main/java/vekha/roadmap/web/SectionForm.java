package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.SectionContent;

/** A section as typed. */
public record SectionForm(
        @Size(max = 50, message = "{roadmap.too-long.max}") @Nullable
        String number,

        @NotBlank(message = "{form.required}") @Size(max = 2000, message = "{roadmap.too-long.max}") @Nullable
        String title,

        @Nullable Long table,
        @Nullable Long parent,
        @Nullable Integer version,
        @Nullable String base) {

    static SectionForm from(SectionContent content, int version) {
        SectionForm plain = new SectionForm(content.number(), content.title(), null, null, version, null);
        return plain.openedOn(version, Conflict.opened(plain.texts()));
    }

    SectionContent toContent() {
        return new SectionContent(number, Objects.requireNonNullElse(title, ""));
    }

    SectionForm taking(Set<String> fields, SectionContent theirs) {
        return new SectionForm(
                fields.contains("number") ? theirs.number() : number,
                fields.contains("title") ? theirs.title() : title,
                table,
                parent,
                version,
                base);
    }

    SectionForm openedOn(int version, String base) {
        return new SectionForm(number, title, table, parent, version, base);
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("number", Objects.requireNonNullElse(number, ""));
        texts.put("title", Objects.requireNonNullElse(title, ""));
        return texts;
    }
}
