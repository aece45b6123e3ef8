package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.NextChoices;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.StartFromTemplate.Schools;

/**
 * What is wanted of a plan made of another one, and what was chosen in its preview.
 *
 * @param among which schools, when it is made of a template
 * @param shown the period (and schools) for which the preview was made
 * @param drop places of the measures that are not carried on
 * @param listed schools the preview listed
 * @param schools those of them that stay
 */
public record NextForm(
        @NotBlank(message = "{form.required}") @Size(max = 1000, message = "{roadmap.too-long.max}") @Nullable
        String title,

        @NotBlank(message = "{form.required}") @Nullable String from,
        @NotBlank(message = "{form.required}") @Nullable String to,
        @Nullable Boolean academic,
        @Nullable Schools among,
        @Nullable String shown,
        @Nullable String print,
        @Nullable List<Integer> drop,
        @Nullable List<Long> listed,
        @Nullable List<Long> schools) {

    private static final int MOST_YEARS = 12;

    static NextForm of(NextYear next, Schools among) {
        NextWish wish = next.wish();
        return new NextForm(
                wish.title(),
                wish.period().from().toString(),
                wish.period().to().toString(),
                wish.academic(),
                among,
                null,
                null,
                null,
                null,
                null);
    }

    void check(Errors errors) {
        LocalDate start = TypedDay.checked("from", from, errors);
        LocalDate end = TypedDay.checked("to", to, errors);
        if (start != null && end != null && end.isBefore(start)) {
            errors.rejectValue("to", "next-year.ends-before");
        } else if (start != null && end != null && !end.isBefore(start.plusYears(MOST_YEARS))) {
            errors.rejectValue("to", "next-year.too-long");
        }
    }

    Schools amongOr(Schools otherwise) {
        return among == null ? otherwise : among;
    }

    boolean isAcademic() {
        return Boolean.TRUE.equals(academic);
    }

    /** Only of a form without errors. */
    NextWish wish() {
        Period period = new Period(Objects.requireNonNull(TypedDay.of(from)), Objects.requireNonNull(TypedDay.of(to)));
        return new NextWish(Objects.requireNonNull(title).strip(), period, isAcademic());
    }

    /** For which period a preview is made; a form of another one was not looked at. */
    static String shown(NextWish wish, Schools among) {
        return wish.period().from() + "/" + wish.period().to() + "/" + wish.academic() + "/" + among;
    }

    boolean isShown(NextWish wish, Schools among) {
        return shown(wish, among).equals(shown);
    }

    /** What was shown last, for a form that holds no period. */
    @Nullable
    NextWish lastShown() {
        String[] parts = Objects.requireNonNullElse(shown, "").split("/");
        try {
            return parts.length < 3
                    ? null
                    : new NextWish(
                            Objects.requireNonNullElse(title, ""),
                            new Period(LocalDate.parse(parts[0]), LocalDate.parse(parts[1])),
                            Boolean.parseBoolean(parts[2]));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            return null;
        }
    }

    boolean hasChoices() {
        return shown != null;
    }

    Set<Integer> dropped() {
        Set<Integer> dropped = new HashSet<>(Objects.requireNonNullElse(drop, List.of()));
        dropped.remove(null);
        return dropped;
    }

    Set<SchoolId> leftOut() {
        Set<SchoolId> left = new HashSet<>();
        Objects.requireNonNullElse(listed, List.<Long>of()).forEach(school -> left.add(new SchoolId(school)));
        Objects.requireNonNullElse(schools, List.<Long>of()).forEach(school -> left.remove(new SchoolId(school)));
        return left;
    }

    /** Rows are named {@code w17} after their places. */
    static Set<Integer> verbatim(Map<String, String> parameters) {
        Set<Integer> verbatim = new HashSet<>();
        parameters.forEach((name, value) -> {
            if (name.matches("w\\d{1,6}") && value.equals("VERBATIM")) {
                verbatim.add(Integer.valueOf(name.substring(1)));
            }
        });
        return verbatim;
    }

    NextChoices choices(Map<String, String> parameters) {
        return new NextChoices(dropped(), verbatim(parameters), leftOut(), Objects.requireNonNullElse(print, ""));
    }
}
