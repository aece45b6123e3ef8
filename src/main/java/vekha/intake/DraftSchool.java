package vekha.intake;

import java.util.List;

/**
 * A school that the document names.
 *
 * @param otherNames other forms of its name in the same document
 */
public record DraftSchool(String name, List<String> otherNames) {

    public DraftSchool {
        otherNames = List.copyOf(otherNames);
    }
}
