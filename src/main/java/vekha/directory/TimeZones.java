package vekha.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import vekha.foundation.Choice;
import vekha.foundation.Words;

/** The eleven time zones of Russia, each by a town everybody knows, from west to east. */
@Component
public class TimeZones {

    private static final List<String> ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka");

    private final Words words;

    TimeZones(Words words) {
        this.words = words;
    }

    public List<Choice> choices() {
        return ZONES.stream()
                .map(zone -> Choice.of(zone, words.text("field.zone." + zone)))
                .toList();
    }

    /** Whether a territory may have it. */
    public static boolean known(String zone) {
        return ZONES.contains(zone);
    }
}
