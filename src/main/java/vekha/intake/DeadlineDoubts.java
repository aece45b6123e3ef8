package vekha.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;

/** What somebody should look at in a deadline, as the document has it or as it was corrected. */
public final class DeadlineDoubts {

    private DeadlineDoubts() {}

    /** @param approved the day of the order, when it is known */
    public static List<DraftWarning> of(int table, int row, Deadline deadline, @Nullable LocalDate approved) {
        List<String> keys = new ArrayList<>();
        if (deadline.kind() == Kind.UNPARSEABLE) {
            keys.add(deadline.wording().isBlank() ? "no-deadline" : "unclear-deadline");
        }
        if (deadline.ambiguous()) {
            keys.add("ambiguous-deadline");
        }
        deadline.warnings()
                .forEach(warning -> keys.add("deadline."
                        + warning.code().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (approved != null && deadline.endsBefore(approved)) {
            keys.add("before-order");
        }
        return keys.stream()
                .map(key -> DraftWarning.question(table, row, ColumnKind.DEADLINE, key, deadline.wording()))
                .toList();
    }
}
