package vekha.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.RefusedException;
import vekha.programme.RecordIdentification;

/** Enters the identifications of many schools for one year: all of them or none. */
@Service
public class EnterIdentifications {

    private final RecordIdentification recordIdentification;

    EnterIdentifications(RecordIdentification recordIdentification) {
        this.recordIdentification = recordIdentification;
    }

    /** A row and the school it is about; none when the row is left out. */
    public record Entry(DraftIdentification row, @Nullable SchoolId school) {}

    /**
     * @return how many schools were entered
     * @throws RefusedException when two rows speak of one school, or none of any
     */
    @Transactional
    public int of(Actor actor, int year, String source, List<Entry> entries) {
        Set<SchoolId> entered = new HashSet<>();
        for (Entry entry : entries) {
            SchoolId school = entry.school();
            if (school != null) {
                if (!entered.add(school)) {
                    throw new RefusedException(
                            "identifications.refused.twice", entry.row().school());
                }
                recordIdentification.add(actor, school, year, ImportIdentifications.results(entry.row(), source));
            }
        }
        if (entered.isEmpty()) {
            throw new RefusedException("identifications.refused.none");
        }
        return entered.size();
    }
}
