package vekha;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps for half an hour what was typed into a form that arrived after its session had ended; a few at a time. */
@Component
class KeptForms {

    private static final int MOST = 100;
    /** Of all forms together: whoever sends them has not signed in, and memory is small. */
    private static final int MOST_LETTERS = 4_000_000;

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Kept> forms = new LinkedHashMap<>();

    KeptForms(Clock clock) {
        this.clock = clock;
    }

    /**
     * A form as it was sent.
     *
     * @param action where it was sent to
     * @param who a mark of the person for whom its page was made; null when that is not known
     * @param hadFiles files came with it, which are not kept
     */
    record Form(
            String action,
            Map<String, List<String>> values,
            @Nullable String who,
            boolean hadFiles) {

        /** Of the names of its fields too: they are sent like the rest. */
        int letters() {
            return values.entrySet().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field.getKey()), field.getValue().stream()))
                    .mapToInt(String::length)
                    .sum();
        }

        boolean isOf(String person) {
            return who == null || who.equals(person);
        }
    }

    private record Kept(Form form, int letters, Instant at) {}

    /** @return a key nobody can guess */
    synchronized String keep(Form form) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        forms.put(key, new Kept(form, form.letters(), clock.instant()));
        forgetEldest();
        return key;
    }

    private void forgetEldest() {
        int letters = forms.values().stream().mapToInt(Kept::letters).sum();
        Iterator<Kept> eldest = forms.values().iterator();
        while (forms.size() > MOST || letters > MOST_LETTERS) {
            letters -= eldest.next().letters();
            eldest.remove();
        }
    }

    /** The form, if the person is the one who typed it. */
    synchronized Optional<Form> find(@Nullable String key, String person) {
        return kept(key).filter(form -> form.isOf(person));
    }

    /** Whoever typed it. */
    synchronized boolean isKept(String key) {
        return kept(key).isPresent();
    }

    private Optional<Form> kept(@Nullable String key) {
        Instant oldest = clock.instant().minus(KEPT);
        forms.values().removeIf(kept -> kept.at().isBefore(oldest));
        return Optional.ofNullable(key == null ? null : forms.get(key)).map(Kept::form);
    }

    synchronized void forget(String key) {
        forms.remove(key);
    }
}
