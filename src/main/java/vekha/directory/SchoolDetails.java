package vekha.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a school.
 *
 * @param shortName as lists show it: «СОШ № 3»
 * @param legalForm «МБОУ»
 * @param code number of the institution in the region's records
 * @param aliases other names it goes by
 */
public record SchoolDetails(
        String shortName,
        @Nullable String legalForm,
        @Nullable String fullName,
        @Nullable String code,
        @Nullable SchoolId branchOf,
        @Nullable LocalDate closedOn,
        Set<String> aliases) {

    public SchoolDetails {
        shortName = NameText.clean(shortName);
        aliases = Set.copyOf(aliases);
    }

    /** A school of which a document tells nothing but the name; the name as printed is kept beside the plain one. */
    public static SchoolDetails named(String printed, @Nullable String code, @Nullable SchoolId branchOf) {
        SchoolName name = SchoolName.of(printed);
        String plain = name.plain();
        Set<String> aliases = plain.equals(name.toString()) ? Set.of() : Set.of(name.toString());
        return new SchoolDetails(plain, name.legalForm().orElse(null), null, code, branchOf, null, aliases);
    }

    /**
     * As the journal tells it.
     *
     * @param nameOf short name of a school, for the one this is a branch of
     */
    Map<String, Object> facts(Function<SchoolId, String> nameOf) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("shortName", shortName);
        put(facts, "legalForm", legalForm);
        put(facts, "fullName", fullName);
        put(facts, "code", code);
        put(facts, "branchOf", branchOf == null ? null : nameOf.apply(branchOf));
        put(facts, "closedOn", closedOn == null ? null : closedOn.toString());
        put(
                facts,
                "aliases",
                aliases.isEmpty() ? null : aliases.stream().sorted().toList());
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    /** Every name, the short one first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(shortName);
        if (fullName != null) {
            names.add(fullName);
        }
        names.addAll(aliases);
        return names;
    }
}
