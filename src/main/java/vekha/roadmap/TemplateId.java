package vekha.roadmap;

import vekha.foundation.Id;

/** Number of a template. */
public record TemplateId(long value) implements Id {

    public static TemplateId of(String text) {
        return new TemplateId(Id.parse(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
