package vekha.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.account.PeopleQueries;
import vekha.account.Person;
import vekha.account.PersonDetails;
import vekha.account.Role;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;

/**
 * What is typed about a person.
 *
 * @param login asked only of a new person
 * @param schools numbers of those in the person's care
 * @param listed number of the territory whose schools and bodies the form offered
 * @param version on which the form was opened
 */
record PersonForm(
        @Nullable Long territory,

        @Nullable @NotBlank(message = "{person.name.required}") @Size(max = 200, message = "{form.too-long}")
        String name,

        @Nullable @Size(max = 300, message = "{form.too-long}")
        String position,

        @Nullable @Email(message = "{person.email.wrong}") @Size(max = 254, message = "{form.too-long}")
        String email,

        @Nullable @Pattern(regexp = LOGIN, message = "{person.login.wrong}")
        String login,

        @Nullable @NotNull(message = "{form.required}") Role role,
        @Nullable Set<Long> schools,
        @Nullable Set<Long> bodies,
        @Nullable Long listed,

        @Nullable @NotNull(message = "{form.without-version}")
        Integer version) {

    static final String LOGIN = "\\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,99}\\s*";

    static PersonForm empty(long territory) {
        return new PersonForm(territory, null, null, null, null, null, Set.of(), Set.of(), territory, 0);
    }

    static PersonForm from(
            PeopleQueries.Facts facts,
            Collection<PeopleQueries.InCare> schools,
            Collection<PeopleQueries.InCare> bodies) {
        return new PersonForm(
                facts.territoryId(),
                facts.name(),
                facts.position(),
                facts.email(),
                facts.login(),
                facts.role(),
                numbers(schools),
                numbers(bodies),
                facts.territoryId(),
                facts.version());
    }

    private static Set<Long> numbers(Collection<PeopleQueries.InCare> things) {
        return things.stream().map(PeopleQueries.InCare::id).collect(Collectors.toSet());
    }

    /** Whether another territory was chosen, whose schools and bodies have not been offered yet. */
    boolean isOfAnotherPlace() {
        return territory != null && listed != null && !territory.equals(listed);
    }

    /** The same with nothing ticked, for the territory that was chosen. */
    PersonForm inNewPlace() {
        return new PersonForm(territory, name, position, email, login, role, Set.of(), Set.of(), territory, version);
    }

    /** @param home where the person works when the form did not ask */
    PersonDetails toDetails(TerritoryId home) {
        return new PersonDetails(
                toPlace(home),
                Objects.requireNonNull(role),
                new Person.Profile(Objects.requireNonNull(name), position, email),
                chosen(schools, SchoolId::new),
                chosen(bodies, BodyId::new));
    }

    /** An empty choice is none. */
    private static <T> Set<T> chosen(@Nullable Set<Long> numbers, LongFunction<T> id) {
        return numbers == null
                ? Set.of()
                : numbers.stream().filter(Objects::nonNull).map(id::apply).collect(Collectors.toSet());
    }

    TerritoryId toPlace(TerritoryId home) {
        return territory == null ? home : new TerritoryId(territory);
    }

    String toLogin() {
        return Objects.requireNonNull(login).strip().toLowerCase(Locale.ROOT);
    }

    /** The version the form was opened on, once its shape is checked. */
    int opened() {
        return Objects.requireNonNull(version);
    }
}
