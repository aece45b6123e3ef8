package vekha.dashboard;

import java.time.LocalDate;

/**
 * A measure that falls due within 14 days.
 *
 * @param on the nearest day
 * @param responsible the wording of the document
 * @param checkpoints how many fall due, {@code schools} in how many schools; 0 when a body answers
 */
record DueSoon(
        LocalDate on, long roadmap, long measure, String title, String responsible, int checkpoints, int schools) {

    public String address() {
        return "/roadmaps/" + roadmap + "/measures/" + measure;
    }
}
