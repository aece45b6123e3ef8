package vekha.execution.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vekha.execution.VerificationQueries;

/** What the queue of marks is narrowed to, as it stands in the address. */
record QueueFilter(
        @Nullable Long roadmap,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable Long reporter,

        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy") @Nullable
        LocalDate from,

        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy") @Nullable
        LocalDate to,

        @Nullable String document) {

    VerificationQueries.Filter toFilter() {
        boolean known = "with".equals(document) || "without".equals(document);
        return new VerificationQueries.Filter(
                roadmap, school, body, reporter, meant(from), meant(to), known ? document : null);
    }

    /** A day of a year that nobody means is not asked for. */
    private static @Nullable LocalDate meant(@Nullable LocalDate day) {
        return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    }

    String address() {
        String more = more();
        return more.isEmpty() ? "/verifications" : "/verifications?" + more.substring(1);
    }

    /** The conditions, to be added to an address that has a question mark. */
    String more() {
        StringBuilder query = new StringBuilder();
        add(query, "roadmap", roadmap);
        add(query, "school", school);
        add(query, "body", body);
        add(query, "reporter", reporter);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "document", toFilter().document());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(value);
        }
    }
}
