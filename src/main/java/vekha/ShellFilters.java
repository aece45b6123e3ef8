package vekha;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vekha.search.KeptFilters;

/** The kept filters of the list that is open, out of what the bar's statement brought for all lists. */
@Component
class ShellFilters {

    private static final TypeReference<List<Shell.Kept>> KEPT = new TypeReference<>() {};

    private final JsonMapper json;

    ShellFilters(JsonMapper json) {
        this.json = json;
    }

    /** @return null on a page that is no list with filters to keep */
    Shell.@Nullable Filters of(HttpServletRequest request, @Nullable String kept) {
        String list = request.getRequestURI();
        if (!KeptFilters.LISTS.contains(list)) {
            return null;
        }
        String asked = request.getQueryString();
        List<Shell.Kept> all = kept == null ? List.of() : json.readValue(kept, KEPT);
        return new Shell.Filters(
                list,
                asked == null ? "" : KeptFilters.worthKeeping(asked),
                all.stream().filter(it -> it.list().equals(list)).toList());
    }
}
