package vekha.paper.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.paper.ReportQuestion;
import vekha.roadmap.RoadmapId;

/**
 * What a report is asked about, as it stands in its address.
 *
 * @param about {@code roadmap-12} or {@code territory-3}
 */
record ReportForm(
        @NotNull @Pattern(regexp = "(roadmap|territory)-\\d{1,18}") @Nullable
        String about,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        ReportQuestion.@Nullable Sort sort,
        @Size(max = 200) @Nullable String post,
        @Size(max = 200) @Nullable String signatory) {

    ReportForm usually(@Nullable String choice, Period period) {
        return new ReportForm(
                about == null ? choice : about,
                from == null ? period.from() : from,
                to == null ? period.to() : to,
                sort == null ? ReportQuestion.Sort.REPORT : sort,
                post,
                signatory);
    }

    void check(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("to", "paper.refused.period");
        }
    }

    /** Valid only once the form has passed its checks. */
    ReportQuestion question() {
        String subject = Objects.requireNonNull(about);
        String number = subject.substring(subject.indexOf('-') + 1);
        boolean roadmap = subject.startsWith("roadmap");
        return new ReportQuestion(
                sort == null ? ReportQuestion.Sort.REPORT : sort,
                roadmap ? RoadmapId.of(number) : null,
                roadmap ? null : TerritoryId.of(number),
                new Period(Objects.requireNonNull(from), Objects.requireNonNull(to)),
                post,
                signatory);
    }

    /** Where the same report is to be had in another form. */
    String at(String address) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(address)
                .queryParam("about", "{about}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("sort", "{sort}");
        return uri.queryParam("post", "{post}")
                .queryParam("signatory", "{signatory}")
                .encode()
                .buildAndExpand(
                        about, from, to, sort == null ? "REPORT" : sort, post == null ? "" : post, signatory == null ? "" : signatory)
                .toUriString();
    }
}
