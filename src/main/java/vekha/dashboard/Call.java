package vekha.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.account.Role;
import vekha.directory.SchoolLabel;

/**
 * Somebody to call today, and why. A school with much overdue is called itself; several late schools of one curator are
 * one call to the curator; a body is called for what no school answers for.
 *
 * @param name who answers, null when nobody has been named
 */
record Call(Kind kind, @Nullable String name, @Nullable String email, List<Reason> reasons) {

    /** A school with so many overdue is called itself, not through its curator. */
    static final int MANY = 5;

    private static final Comparator<Call> ORDER = Comparator.<Call>comparingInt(call -> -call.overdue())
            .thenComparing(Call::oldest, Comparator.nullsLast(Comparator.naturalOrder()));

    enum Kind {
        PRINCIPAL,
        CURATOR,
        SCHOOL,
        BODY,
        NOBODY
    }

    /**
     * What is late in one school or body.
     *
     * @param brief the place in a list of several
     * @param overdueAddress null where no list can be narrowed to what nobody answers for
     */
    record Reason(
            @Nullable String place,
            @Nullable String brief,
            int overdue,
            @Nullable String overdueAddress,
            int returned,
            @Nullable String returnedAddress,
            @Nullable LocalDate oldest) {}

    /**
     * A number of the sentence.
     *
     * @param before what divides it from the number before it, and where it is
     * @param word what is counted
     */
    record Piece(
            String before,
            int number,
            String word,
            @Nullable String address) {}

    public int overdue() {
        return reasons.stream().mapToInt(Reason::overdue).sum();
    }

    public @Nullable LocalDate oldest() {
        return reasons.stream()
                .map(Reason::oldest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where the call goes to: «СОШ № 7», «№ 5, № 11», or the body. */
    public String places() {
        return reasons.stream()
                .map(reasons.size() > 1 ? Reason::brief : Reason::place)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The reasons one after another, as the sentence counts them. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Reason reason : reasons) {
            String before = (pieces.isEmpty() ? "" : "; ") + (isAboutSeveral() ? reason.brief() + ": " : "");
            if (reason.overdue() > 0) {
                pieces.add(new Piece(before, reason.overdue(), "board.overdue", reason.overdueAddress()));
                before = ", ";
            }
            if (reason.returned() > 0) {
                pieces.add(new Piece(before, reason.returned(), "board.returned", reason.returnedAddress()));
            }
        }
        return pieces;
    }

    public boolean isAboutSeveral() {
        return reasons.size() > 1;
    }

    /** The calls of the day: more overdue first, then the older date. */
    static List<Call> of(List<CallQueries.Late> late, Rows rows) {
        Map<Object, List<CallQueries.Late>> places = new LinkedHashMap<>();
        late.forEach(row ->
                places.computeIfAbsent(place(row), any -> new ArrayList<>()).add(row));
        Map<CallQueries.Late.Who, List<CallQueries.Late>> shared = places.values().stream()
                .filter(place -> place.get(0).school() != null && place.get(0).overdue() < MANY)
                .flatMap(place -> who(place, Role.CURATOR).limit(1))
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.who()), LinkedHashMap::new, Collectors.toList()));
        List<Call> calls = new ArrayList<>();
        shared.values().stream().filter(schools -> schools.size() > 1).forEach(schools -> {
            schools.forEach(school -> places.remove(place(school)));
            calls.add(call(Kind.CURATOR, schools, rows));
        });
        places.values().forEach(place -> calls.add(single(place, rows)));
        return calls.stream().sorted(ORDER).toList();
    }

    private static Call single(List<CallQueries.Late> place, Rows rows) {
        if (place.get(0).school() == null) {
            Kind kind = place.get(0).body() == null ? Kind.NOBODY : Kind.BODY;
            return call(kind, List.of(answering(place)), rows);
        }
        return who(place, Role.PRINCIPAL)
                .findFirst()
                .map(row -> call(Kind.PRINCIPAL, List.of(row), rows))
                .or(() -> who(place, Role.CURATOR).findFirst().map(row -> call(Kind.CURATOR, List.of(row), rows)))
                .orElseGet(() -> call(Kind.SCHOOL, List.of(nobody(place)), rows));
    }

    private static Call call(Kind kind, List<CallQueries.Late> places, Rows rows) {
        CallQueries.Late.Who who = places.get(0).who();
        return new Call(
                kind,
                who == null ? null : who.name(),
                who == null ? null : who.email(),
                places.stream().map(place -> reason(place, rows)).toList());
    }

    private static Reason reason(CallQueries.Late late, Rows rows) {
        if (late.school() != null) {
            SchoolLabel school = late.school().label();
            return reason(
                    school.name(),
                    school.brief(),
                    late,
                    rows.where("school", late.school().id()));
        }
        return late.body() != null
                ? reason(
                        late.body().name(),
                        late.body().name(),
                        late,
                        rows.where("body", late.body().id()))
                : new Reason(null, null, late.overdue(), null, late.returned(), null, late.oldest());
    }

    private static Reason reason(String place, String brief, CallQueries.Late late, Rows rows) {
        return new Reason(
                place,
                brief,
                late.overdue(),
                rows.state("overdue"),
                late.returned(),
                rows.state("returned"),
                late.oldest());
    }

    private static Stream<CallQueries.Late> who(List<CallQueries.Late> place, Role role) {
        return place.stream().filter(row -> row.who() != null && row.who().role() == role);
    }

    /** The person of the body's own, else anybody who has it in care. */
    private static CallQueries.Late answering(List<CallQueries.Late> place) {
        return who(place, Role.RESPONSIBLE)
                .findFirst()
                .or(() -> place.stream().filter(row -> row.who() != null).findFirst())
                .orElseGet(() -> nobody(place));
    }

    private static CallQueries.Late nobody(List<CallQueries.Late> place) {
        CallQueries.Late any = place.get(0);
        return new CallQueries.Late(any.school(), any.body(), any.overdue(), any.returned(), any.oldest(), null);
    }

    private static Object place(CallQueries.Late row) {
        return row.school() != null ? row.school() : row.body() != null ? row.body() : Kind.NOBODY;
    }
}
