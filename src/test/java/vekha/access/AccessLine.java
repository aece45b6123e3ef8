package vekha.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vekha.account.Role;

/**
 * One line of the table: a route, who may, and what to send.
 *
 * @param route as in {@link Routes}
 * @param letters one sign for each role in the order of {@link #ROLES}
 * @param things which thing of the town stands for a variable of the address
 * @param fields what the form sends
 */
record AccessLine(String route, String letters, Map<String, String> things, Map<String, String> fields) {

    static final List<Role> ROLES = List.of(
            Role.ADMINISTRATOR,
            Role.REGIONAL_COORDINATOR,
            Role.COORDINATOR,
            Role.HEAD,
            Role.CURATOR,
            Role.PRINCIPAL,
            Role.RESPONSIBLE);

    static final String HTMX = "htmx";
    private static final String GUEST = "guest";
    private static final String TOLD = "told";

    private static final Path TABLE = Path.of("src/test/resources/access.txt");

    static Map<String, AccessLine> table() throws IOException {
        Map<String, AccessLine> table = new LinkedHashMap<>();
        for (String text : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            if (!text.isBlank() && !text.startsWith("#") && !text.startsWith("[")) {
                AccessLine line = of(text);
                if (table.put(line.key(), line) != null) {
                    throw new IllegalStateException("two lines for " + line.route());
                }
            }
        }
        return table;
    }

    private static AccessLine of(String text) {
        String[] columns = text.split("\\|", -1);
        Map<String, String> things = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String word : words(columns.length > 2 ? columns[2] : "")) {
            int equals = word.indexOf('=');
            if (word.equals(HTMX) || word.equals(GUEST)) {
                things.put(word, word);
            } else if (equals < 0) {
                int colon = word.indexOf(':');
                things.put(word.substring(0, colon), word.substring(colon + 1));
            } else {
                fields.put(word.substring(0, equals), word.substring(equals + 1).replace('+', ' '));
            }
        }
        return new AccessLine(columns[0].strip(), columns[1].strip(), things, fields);
    }

    private static List<String> words(String column) {
        List<String> words = new ArrayList<>(List.of(column.strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        return words;
    }

    Map<String, String> without(String field) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(field);
        return others;
    }

    AccessLine with(Map<String, String> others) {
        return new AccessLine(route, letters, things, others);
    }

    /** A route has one line, and one more for a plan of the region that is read below it. */
    private String key() {
        return things.containsKey(GUEST) ? route + " " + GUEST : route;
    }

    /** {@code /schools/{school}} */
    String address() {
        return route.split(" ")[1];
    }

    /** Open to whoever comes, signed in or not. */
    boolean isOpen() {
        return letters.equals("open");
    }

    /** {@code -} forbidden, {@code 0} does not exist for this role, any letter: allowed. */
    char sign(Role role) {
        return isOpen() ? '+' : letters.charAt(ROLES.indexOf(role));
    }

    /** The answer to whoever is allowed when what is sent cannot be done. */
    boolean tells(int status) {
        return String.valueOf(status).equals(things.get(TOLD));
    }

    /** Being told so proves nothing where nobody is refused. */
    boolean tellsEverybody() {
        return things.containsKey(TOLD) && ROLES.stream().allMatch(this::allows);
    }

    boolean allows(Role role) {
        return sign(role) != '-' && sign(role) != '0';
    }
}
