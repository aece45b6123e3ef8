package vekha.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is handed to somebody who is to sign in for the first time, or again; shown this once.
 *
 * @param password one-time one, for who types the name on the sign-in page
 * @param code end of the address at which the person chooses an own password straight away
 * @param until the address works up to this moment
 */
public record Invitation(String login, String password, String code, Instant until) implements Serializable {

    @Override
    public String toString() {
        return "Invitation"; // not what opens an account: records are logged
    }
}
