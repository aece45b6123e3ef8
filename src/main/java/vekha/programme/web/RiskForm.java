package vekha.programme.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.programme.Risk;
import vekha.programme.RiskQueries;
import vekha.programme.RiskTable;
import vekha.programme.Significance;

/**
 * What is typed about the risk profile of a year.
 *
 * @param weights by number of the factor, as the address of the field has it
 * @param activated numbers of the factors the school works on
 * @param pasted lines out of a table, not yet taken over
 * @param version on which the form was opened, -1 when the year had no profile
 */
record RiskForm(
        @Nullable
        @NotNull(message = "{form.required}")
        @Min(value = 2000, message = "{membership.year.range}")
        @Max(value = 2100, message = "{membership.year.range}")
        Integer year,

        @Nullable Map<String, Significance> weights,
        @Nullable Set<Long> activated,

        @Nullable @Size(max = 20_000, message = "{form.too-long}")
        String pasted,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static RiskForm from(int year, int version, List<RiskQueries.Row> rows) {
        Map<String, Significance> weights = new HashMap<>();
        Set<Long> activated = new HashSet<>();
        for (RiskQueries.Row row : rows) {
            weights.put(String.valueOf(row.id()), row.significance());
            if (row.activated()) {
                activated.add(row.id());
            }
        }
        return new RiskForm(year, weights, activated, null, version);
    }

    /** With what was understood of the pasted lines put over what is typed. */
    RiskForm with(RiskTable table) {
        Map<String, Significance> all = new HashMap<>(weights == null ? Map.of() : weights);
        Set<Long> worked = new HashSet<>(activated == null ? Set.of() : activated);
        table.risks().forEach((factor, risk) -> {
            all.put(String.valueOf(factor), risk.significance());
            if (risk.activated()) {
                worked.add(factor);
            } else {
                worked.remove(factor);
            }
        });
        return new RiskForm(year, all, worked, String.join("\n", table.unread()), version);
    }

    public Significance weight(long factor) {
        Significance weight = weights == null ? null : weights.get(String.valueOf(factor));
        return weight == null ? Significance.NONE : weight;
    }

    public boolean works(long factor) {
        return activated != null && activated.contains(factor);
    }

    int toYear() {
        return Objects.requireNonNull(year);
    }

    /** Only factors there are. */
    Map<Long, Risk> toRisks(List<RiskQueries.Factor> factors) {
        Map<Long, Risk> risks = new HashMap<>();
        factors.forEach(factor -> risks.put(factor.id(), new Risk(weight(factor.id()), works(factor.id()))));
        return risks;
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
