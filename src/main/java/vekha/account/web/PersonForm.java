package vekha.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.account.PeopleQueries;
import vekha.account.Person;
import vekha.account.Role;

/**
 * What is typed about a person.
 *
 * @param login asked only of a new person
 * @param version on which the form was opened
 */
record PersonForm(
        @Nullable Long territory,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 200, message = "{form.too-long}")
        String name,

        @Nullable @Size(max = 300, message = "{form.too-long}")
        String position,

        @Nullable @Email(message = "{person.email.wrong}") @Size(max = 254, message = "{form.too-long}")
        String email,

        @Nullable @Pattern(regexp = LOGIN, message = "{person.login.wrong}")
        String login,

        @Nullable @NotNull(message = "{form.required}") Role role,
        int version) {

    static final String LOGIN = "\\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,99}\\s*";

    static PersonForm empty(long territory) {
        return new PersonForm(territory, null, null, null, null, null, 0);
    }

    static PersonForm from(PeopleQueries.Facts facts) {
        return new PersonForm(
                facts.territoryId(),
                facts.name(),
                facts.position(),
                facts.email(),
                facts.login(),
                facts.role(),
                facts.version());
    }

    Person.Profile toProfile() {
        return new Person.Profile(Objects.requireNonNull(name), position, email);
    }

    Role toRole() {
        return Objects.requireNonNull(role);
    }

    String toLogin() {
        return Objects.requireNonNull(login).strip().toLowerCase(Locale.ROOT);
    }
}
