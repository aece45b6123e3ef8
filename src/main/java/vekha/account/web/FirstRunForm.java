package vekha.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vekha.account.FirstRun;
import vekha.account.Person;
import vekha.directory.TimeZones;

/** What is typed on the page of the first run. */
record FirstRunForm(
        @Nullable @NotBlank(message = "{form.required}") String code,

        @Nullable @NotBlank(message = "{form.required}") @Size(max = 300, message = "{form.too-long}")
        String region,

        @Nullable @Size(max = 300, message = "{form.too-long}")
        String municipality,

        @Nullable @NotNull(message = "{form.required}") String zone,

        @Nullable @NotBlank(message = "{person.name.required}") @Size(max = 200, message = "{form.too-long}")
        String name,

        @Nullable
        @NotNull(message = "{form.required}")
        @Pattern(regexp = PersonForm.LOGIN, message = "{person.login.wrong}")
        String login,

        @Nullable @NotNull(message = "{form.required}") String password,
        @Nullable @NotNull(message = "{form.required}") String repeated) {

    static FirstRunForm empty(@Nullable String code) {
        return new FirstRunForm(code, null, null, "Europe/Moscow", null, "admin", null, null);
    }

    /** What one field alone cannot tell. */
    void check(BindingResult errors) {
        if (password != null && repeated != null && !password.equals(repeated)) {
            errors.rejectValue("repeated", "password.repeated.wrong");
        }
        if (zone != null && !TimeZones.known(zone)) {
            errors.rejectValue("zone", "territory.zone.unknown");
        }
    }

    FirstRun.Place toPlace() {
        return new FirstRun.Place(
                Objects.requireNonNull(region),
                municipality == null || municipality.isBlank() ? null : municipality,
                ZoneId.of(Objects.requireNonNull(zone)));
    }

    Person.Profile toProfile() {
        return new Person.Profile(Objects.requireNonNull(name).strip(), null, null);
    }

    String toLogin() {
        return Objects.requireNonNull(login).strip().toLowerCase(Locale.ROOT);
    }

    String toPassword() {
        return Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
        return "FirstRunForm"; // not what was typed: records are logged
    }
}
