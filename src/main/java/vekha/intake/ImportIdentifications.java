package vekha.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.programme.IdentificationResults;
import vekha.programme.RecordIdentification;

/** Enters what the identification tables of a document say of the schools it names. */
@Component
class ImportIdentifications {

    private final RecordIdentification recordIdentification;

    ImportIdentifications(RecordIdentification recordIdentification) {
        this.recordIdentification = recordIdentification;
    }

    /** A table whose year nobody tells is about the year before the plan begins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Actor actor, ConfirmedDraft draft, Map<String, SchoolId> schools, String source) {
        int usual = draft.period().from().getYear() - 1;
        for (DraftIdentification identification : draft.identifications()) {
            SchoolId school = schools.get(identification.school());
            if (school != null) {
                int year = identification.year() == null ? usual : identification.year();
                recordIdentification.add(actor, school, year, results(identification, source));
            }
        }
    }

    static IdentificationResults results(DraftIdentification identification, String source) {
        return new IdentificationResults(
                wording(identification, "qualityGroupOge"),
                value(identification, "qualityIndexOge"),
                wording(identification, "qualityGroupEge"),
                value(identification, "qualityIndexEge"),
                wording(identification, "isbshGroup"),
                value(identification, "isbsh"),
                value(identification, "iursh"),
                wording(identification, "territorialStatus"),
                source.isEmpty() ? null : source);
    }

    private static @Nullable BigDecimal value(DraftIdentification identification, String key) {
        return identification.values().get(key);
    }

    private static @Nullable String wording(DraftIdentification identification, String key) {
        String text = identification.wordings().get(key);
        BigDecimal number = identification.values().get(key);
        return text != null || number == null ? text : number.toPlainString();
    }
}
