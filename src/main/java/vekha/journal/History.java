package vekha.journal;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import vekha.foundation.Subject;

/**
 * {@code @history} in templates, for pages of rooms on which the journal itself is built: they cannot ask
 * {@link JournalQueries} in Java. The page has checked before that the thing may be seen.
 */
@Component("history")
public class History {

    private static final int MOST = 30;

    private final JournalQueries journal;

    History(JournalQueries journal) {
        this.journal = journal;
    }

    public List<JournalEntry> of(String kind, long id, ZoneId zone) {
        return journal.history(new Subject(kind, id), zone, MOST);
    }
}
