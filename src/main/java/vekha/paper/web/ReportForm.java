package vekha.paper.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Address;
import vekha.foundation.Period;
import vekha.paper.ReportQuestion;
import vekha.roadmap.RoadmapId;

/**
 * What a report is asked about, as it stands in its address.
 *
 * @param roadmap one plan; without it all plans of the territory
 * @param territory the own one unless named
 * @param on as of which day it tells; the last one of the period unless named
 */
record ReportForm(
        @Nullable RoadmapId roadmap,
        @Nullable TerritoryId territory,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        ReportQuestion.@Nullable Sort sort,
        @Size(max = 200) @Nullable String post,
        @Size(max = 200) @Nullable String signatory) {

    /** What is not said yet, as most will want it. */
    ReportForm orUsual(Period period) {
        return new ReportForm(
                roadmap,
                territory,
                from == null ? period.from() : from,
                to == null ? period.to() : to,
                on,
                sort == null ? ReportQuestion.Sort.REPORT : sort,
                post,
                signatory);
    }

    void check(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("to", "paper.refused.period");
        }
        if (from != null && on != null && on.isBefore(from)) {
            errors.rejectValue("on", "paper.refused.day");
        }
    }

    /** Valid only once the form has passed its checks. */
    ReportQuestion question(Actor actor) {
        return new ReportQuestion(
                sort == null ? ReportQuestion.Sort.REPORT : sort,
                roadmap,
                roadmap != null ? null : territory != null ? territory : actor.territory(),
                new Period(Objects.requireNonNull(from), Objects.requireNonNull(to)),
                on,
                post,
                signatory);
    }

    /** Where the same report is to be had in another form. */
    String at(String address) {
        return Address.of(address)
                .with("roadmap", roadmap)
                .with("territory", territory)
                .with("from", from)
                .with("to", to)
                .with("on", on)
                .with("sort", sort)
                .with("post", post)
                .with("signatory", signatory)
                .toString();
    }
}
