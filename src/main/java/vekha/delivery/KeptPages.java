package vekha.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages as they were made last, by a key that holds everything they depend on: whoever may keep a page says so with
 * {@link #mayKeep}, the frame's template puts it here while it is rendered, and the next request with the same key is spared all
 * of the making. Only the part below the bar is kept; the bar, the token of forms and the language of the document are
 * everybody's own. Bounded by memory, oldest and least asked out first.
 */
@Component
public class KeptPages {

    private static final String KEY = KeptPages.class.getName();
    private static final long MOST_BYTES = 24L << 20;

    private final Cache<String, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, KeptPage page) -> key.length() + page.bytes())
            .build();

    public Optional<KeptPage> find(String key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    /** The page that this request renders may be kept under the key. */
    public static void mayKeep(Map<String, Object> model, String key) {
        model.put(KEY, key);
    }

    void keep(String key, KeptPage page) {
        pages.put(key, page);
    }

    /** Variables of a model that {@link #mayKeep} was said of hold the key under this name. */
    static String variable() {
        return KEY;
    }

    static @Nullable String key(@Nullable Object variable) {
        return variable instanceof String key ? key : null;
    }
}
