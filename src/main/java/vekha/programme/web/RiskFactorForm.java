package vekha.programme.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.programme.KeepRiskFactors;
import vekha.programme.RiskQueries;

/** What is typed about a risk factor. */
record RiskFactorForm(
        @Nullable @NotBlank(message = "{form.required}") @Size(max = 200, message = "{form.too-long}")
        String name,

        @Nullable @Size(max = 500, message = "{form.too-long}")
        String hint,

        @Nullable @Size(max = 100, message = "{form.too-long}")
        String group,

        @Nullable Boolean retired,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static final RiskFactorForm EMPTY = new RiskFactorForm(null, null, null, false, 0);

    static RiskFactorForm from(RiskQueries.Kept factor) {
        return new RiskFactorForm(factor.name(), factor.hint(), factor.group(), factor.retired(), factor.version());
    }

    KeepRiskFactors.Terms toTerms() {
        return new KeepRiskFactors.Terms(Objects.requireNonNull(name), hint, group, Boolean.TRUE.equals(retired));
    }

    int opened() {
        return Objects.requireNonNull(version);
    }
}
