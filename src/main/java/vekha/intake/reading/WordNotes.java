package vekha.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the references to footnotes and endnotes in the order in which they are met. */
final class WordNotes {

    private final Map<String, String> markers = new LinkedHashMap<>();

    String footnote(String id) {
        return marker("footnote " + id);
    }

    String endnote(String id) {
        return marker("endnote " + id);
    }

    private String marker(String key) {
        return markers.computeIfAbsent(key, any -> Note.marker(markers.size() + 1));
    }

    List<Note> resolve(Map<String, String> footnotes, Map<String, String> endnotes) {
        List<Note> notes = new ArrayList<>();
        markers.forEach((key, marker) -> {
            String id = key.substring(key.indexOf(' ') + 1);
            String text = (key.startsWith("foot") ? footnotes : endnotes).getOrDefault(id, "");
            notes.add(new Note(marker, text));
        });
        return notes;
    }
}
