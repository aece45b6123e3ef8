package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictTests {

    private static final String BEFORE = Conflict.opened(Map.of("title", "было", "note", "было"));

    @Test
    void fieldThatOnlyTheOtherOneTouchedOffersTheirsFirst() {
        Conflict conflict = Conflict.between(BEFORE, Map.of("title", "чужое"), Map.of("title", "было"));

        assertThat(conflict.fields()).containsExactly(new Conflict.Field("title", "было", "чужое", "было", true));
    }

    @Test
    void fieldThatBothTouchedOffersMineFirst() {
        Conflict conflict = Conflict.between(BEFORE, Map.of("title", "чужое"), Map.of("title", "моё"));

        assertThat(conflict.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.theirsFirst()).isFalse());
    }

    @Test
    void fieldOnWhichBothAgreeIsNoConflict() {
        assertThat(Conflict.between(BEFORE, Map.of("title", "одно"), Map.of("title", "одно"))
                        .fields())
                .isEmpty();
    }

    @Test
    void meddledMemoryOfTheOpenedFormIsNotTrustedButHarmless() {
        assertThat(Conflict.between("no json", Map.of("title", "чужое"), Map.of("title", "моё"))
                        .fields())
                .containsExactly(new Conflict.Field("title", "чужое", "чужое", "моё", false));
    }

    @Test
    void onlyFieldsTakenFromTheOtherOneAreNamed() {
        assertThat(Conflict.taken(Map.of("take-title", "theirs", "take-note", "mine", "title", "theirs")))
                .containsExactly("title");
    }
}
