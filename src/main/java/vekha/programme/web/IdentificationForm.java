package vekha.programme.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolParticipation;
import vekha.programme.IdentificationResults;

/** What is typed of one year's identification; numbers with a decimal comma or point. */
record IdentificationForm(
        @Nullable
        @NotNull(message = "{form.required}")
        @Min(value = 2000, message = "{membership.year.range}")
        @Max(value = 2100, message = "{membership.year.range}")
        Integer year,

        @Nullable @Size(max = 100, message = "{form.too-long}")
        String qualityGroupOge,

        @Nullable @Pattern(regexp = NUMBER, message = "{identification.number}")
        String qualityIndexOge,

        @Nullable @Size(max = 100, message = "{form.too-long}")
        String qualityGroupEge,

        @Nullable @Pattern(regexp = NUMBER, message = "{identification.number}")
        String qualityIndexEge,

        @Nullable @Size(max = 100, message = "{form.too-long}")
        String isbshGroup,

        @Nullable @Pattern(regexp = NUMBER, message = "{identification.number}")
        String isbshValue,

        @Nullable @Pattern(regexp = NUMBER, message = "{identification.number}")
        String iurshValue,

        @Nullable @Size(max = 300, message = "{form.too-long}")
        String territorialStatus,

        @Nullable @Size(max = 500, message = "{form.too-long}")
        String source,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    private static final String NUMBER = "-?[0-9]{1,4}([.,][0-9]{1,4})?";

    static IdentificationForm empty(int year) {
        return new IdentificationForm(year, null, null, null, null, null, null, null, null, null, -1);
    }

    static IdentificationForm of(int year, List<SchoolParticipation.Identification> known) {
        return known.stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .map(one -> new IdentificationForm(
                        year,
                        one.qualityGroupOge(),
                        text(one.qualityIndexOge()),
                        one.qualityGroupEge(),
                        text(one.qualityIndexEge()),
                        one.isbshGroup(),
                        text(one.isbshValue()),
                        text(one.iurshValue()),
                        one.territorialStatus(),
                        one.source(),
                        one.version()))
                .orElseGet(() -> empty(year));
    }

    int toYear() {
        return Objects.requireNonNull(year);
    }

    IdentificationResults toResults() {
        return new IdentificationResults(
                qualityGroupOge,
                number(qualityIndexOge),
                qualityGroupEge,
                number(qualityIndexEge),
                isbshGroup,
                number(isbshValue),
                number(iurshValue),
                territorialStatus,
                source);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text.replace(',', '.'));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
