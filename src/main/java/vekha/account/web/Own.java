package vekha.account.web;

import org.jspecify.annotations.Nullable;
import vekha.account.Person;

/** What people see of their own account. */
record Own(
        String login, @Nullable String position, @Nullable String email) {

    static Own of(Person person) {
        return new Own(person.login(), person.position(), person.email());
    }
}
