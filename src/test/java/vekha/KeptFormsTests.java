package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vekha.support.TestClock;

class KeptFormsTests {

    private final TestClock clock = new TestClock();
    private final KeptForms forms = new KeptForms(clock);

    @Test
    void ofManyLongFormsOnlyTheLastFewAreKept() {
        List<String> keys = keep(100, 300_000);

        assertThat(keys.stream().filter(forms::isKept)).hasSize(13).containsExactlyElementsOf(keys.subList(87, 100));
    }

    @Test
    void ofManyShortFormsAHundredAreKept() {
        List<String> keys = keep(120, 10);

        assertThat(keys.stream().filter(forms::isKept)).hasSize(100);
        assertThat(forms.isKept(keys.get(0))).isFalse();
    }

    @Test
    void namesOfFieldsAreCountedAsWhatIsTyped() {
        KeptForms.Form form = new KeptForms.Form("/act", Map.of("what", List.of("а", "бв")), null, false);

        assertThat(form.letters()).isEqualTo(4 + 1 + 2);
    }

    @Test
    void aFormIsKeptForHalfAnHour() {
        String key = keep(1, 10).get(0);
        clock.turnTo(clock.instant().plusSeconds(30 * 60));
        assertThat(forms.isKept(key)).isTrue();

        clock.turnTo(clock.instant().plusSeconds(1));
        assertThat(forms.isKept(key)).isFalse();
    }

    private List<String> keep(int many, int letters) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            keys.add(forms.keep(new KeptForms.Form("/act", Map.of("what", List.of("а".repeat(letters))), null, false)));
        }
        return keys;
    }
}
