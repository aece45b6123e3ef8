package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wording of the table means what the table says. */
class WordingsOfTheGenreTests {

    static List<Examples.Example> table() throws IOException {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("table")
    void wordingMeansWhatTheTableSays(Examples.Example example) {
        Deadline deadline = Deadline.read(example.wording(), example.plan());

        assertThat(deadline.kind().code()).isEqualTo(example.kind());
        assertThat(Examples.occurrences(deadline)).isEqualTo(example.occurrences());
        assertThat(Examples.recurrence(deadline.recurrence())).isEqualTo(example.recurrence());
        assertThat(deadline.wording()).isEqualTo(example.wording());
    }
}
