package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fifty people at work at once: coordinators, heads and curators of different municipalities, each with a session of his own. They turn
 * over pages as the day's work brings them; each ninth request is a mark, after which its municipality's pages are made anew.
 */
final class Office {

    private static final int PEOPLE = 50;
    private static final int MARKS_EACH = 400;
    /** Of those who may mark, a third of all. */
    private static final int EACH_MARK = 3;

    private static final String PLANNED =
            "select id from checkpoint where territory_id = %d and state = 'PLANNED' order by id limit " + MARKS_EACH;

    private final DataSet data;
    private final Application vekha;

    Office(DataSet data, Application vekha) {
        this.data = data;
        this.vekha = vekha;
    }

    /** Marks made are taken back afterwards: the data set is as before. */
    Load work(Path script, int seconds) throws Exception {
        List<Long> marked = new ArrayList<>();
        List<String> people = new ArrayList<>();
        try {
            for (int number = 0; number < PEOPLE; number++) {
                people.add(person(number, marked));
            }
            Files.writeString(script, script(people));
            return Load.of(vekha.address, Map.of("Accept-Encoding", "gzip"), script, 8, seconds);
        } finally {
            takeBack(marked);
        }
    }

    /** As a table of Lua; a coordinator of each third municipality, a head of the next and a curator of the one after it. */
    private String person(int number, List<Long> marked) throws Exception {
        int municipality = 2 + number % (data.municipalities - 2);
        List<String> pages = pages(number % 3, municipality);
        String login = List.of("coordinator", "head", "curator").get(number % 3) + municipality;
        Visitor visitor = new Visitor(vekha.address).signIn(login);
        List<Long> marks = number % 3 == 0 ? data.numbers(PLANNED.formatted(1000 + municipality)) : List.of();
        marked.addAll(marks);
        String token = marks.isEmpty() ? "" : visitor.token("/checkpoints/" + marks.get(0));
        return "{cookie = \"%s\", pages = {%s}, marks = {%s}, form = \"%s\", at = 0}"
                .formatted(
                        visitor.cookie(),
                        pages.stream().map(page -> '"' + page + '"').collect(Collectors.joining(", ")),
                        marks.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        MarkScript.form(token));
    }

    private static List<String> pages(int role, int municipality) {
        int plan = 3 * municipality + 1;
        String roadmap = "/roadmaps/" + plan;
        return switch (role) {
            case 0 ->
                List.of(
                        "/roadmaps",
                        roadmap,
                        "/roadmaps/" + (plan + 1),
                        roadmap + "/measures/" + (1000L * plan + 8),
                        roadmap + "/matrix",
                        roadmap + "/timeline",
                        "/verifications",
                        "/checkpoints",
                        "/schools",
                        roadmap + "?format=csv");
            case 1 -> List.of("/dashboard", roadmap, roadmap + "/timeline", "/checkpoints", "/calendar");
            default -> List.of("/my-work", "/calendar", roadmap, roadmap + "/measures/" + (1000L * plan + 8));
        };
    }

    private static String script(List<String> people) {
        return """
                local people = {%s}
                local turn = 0
                request = function()
                  turn = turn + 1
                  local person = people[math.random(#people)]
                  local marks = #person.marks > person.at and turn %% %d == 0
                  if marks then
                    person.at = person.at + 1
                    return wrk.format("POST", "/checkpoints/" .. person.marks[person.at] .. "/completion",
                      {["Cookie"] = person.cookie, ["Content-Type"] = "application/x-www-form-urlencoded"}, person.form)
                  end
                  return wrk.format("GET", person.pages[math.random(#person.pages)],
                    {["Cookie"] = person.cookie, ["Accept-Encoding"] = "gzip"})
                end
                """.formatted(String.join(",\n", people), EACH_MARK);
    }

    private void takeBack(List<Long> checkpoints) throws Exception {
        String ids = checkpoints.stream().map(String::valueOf).collect(Collectors.joining(","));
        if (!ids.isEmpty()) {
            data.run("delete from completion where checkpoint_id in (" + ids + ")");
            data.run(
                    "update checkpoint set state = 'PLANNED', done_on = null, version = 1 where version > 1 and id in ("
                            + ids + ")");
        }
    }
}
