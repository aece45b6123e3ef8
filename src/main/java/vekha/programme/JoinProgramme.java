package vekha.programme;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.RefusedException;

/** Lets several schools take part in a programme at once: all of them or none. */
@Service
public class JoinProgramme {

    private final KeepMemberships memberships;

    JoinProgramme(KeepMemberships memberships) {
        this.memberships = memberships;
    }

    /** @throws RefusedException when one of the schools takes part in one of the years already; then none joins */
    @Transactional
    public void all(Actor actor, Set<SchoolId> schools, ProgrammeId programme, MembershipTerms terms) {
        for (SchoolId school : schools) {
            memberships.join(actor, school, programme, terms);
        }
    }
}
