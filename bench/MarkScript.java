package bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For wrk: a mark with the number and date of an order, on another checkpoint with each request. */
final class MarkScript {

    private MarkScript() {}

    static String form(String token) {
        return Visitor.form(Map.of("_csrf", token, "version", "1", "proof", "приказ № 34 от 25.01.2023"));
    }

    static String of(List<Long> checkpoints, String token) {
        return """
                local ids = {%s}
                local at = 0
                request = function()
                  at = at + 1
                  return wrk.format("POST", "/checkpoints/" .. ids[at] .. "/completion", nil, "%s")
                end
                """.formatted(checkpoints.stream().map(String::valueOf).collect(Collectors.joining(",")), form(token));
    }
}
