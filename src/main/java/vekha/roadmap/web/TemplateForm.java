package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.TemplateQueries.Template;

/** What a template is called and what is to be known about it. */
public record TemplateForm(
        @NotBlank(message = "{form.required}") @Size(max = 200, message = "{roadmap.too-long.max}") @Nullable
        String name,

        @Size(max = 2000, message = "{roadmap.too-long.max}") @Nullable
        String note,

        @Nullable Integer version) {

    static TemplateForm from(Template template) {
        return new TemplateForm(template.name(), template.note(), template.version());
    }
}
