package vekha.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.foundation.RefusedException;

/** What must be true of the schools of one territory among themselves. */
@Component
class SchoolRules {

    private final Schools schools;
    private final SchoolDirectory directory;

    SchoolRules(Schools schools, SchoolDirectory directory) {
        this.schools = schools;
        this.directory = directory;
    }

    /**
     * @param self the school itself, null when it is new
     * @throws RefusedException when names, code or branch contradict the others
     */
    void check(TerritoryId territory, @Nullable SchoolId self, SchoolDetails details) {
        long own = self == null ? 0 : self.value();
        directory.names(territory).taken(details.names(), other -> other != own).ifPresent(other -> {
            throw new RefusedException("school.refused.name", other);
        });
        if (details.code() != null) {
            directory
                    .findByCode(territory, details.code())
                    .filter(other -> other.value() != own)
                    .ifPresent(other -> {
                        throw new RefusedException("school.refused.code", nameOf(other));
                    });
        }
        if (details.branchOf() != null) {
            checkBranch(territory, self, details.branchOf());
        }
    }

    /** A branch belongs to a school of the same territory that is no branch itself. */
    private void checkBranch(TerritoryId territory, @Nullable SchoolId self, SchoolId parent) {
        boolean fits = !parent.equals(self)
                && schools.findById(parent.value())
                        .filter(school -> school.territory().equals(territory))
                        .filter(school -> school.details().branchOf() == null)
                        .isPresent();
        if (!fits) {
            throw new RefusedException("school.refused.branch");
        }
    }

    String nameOf(SchoolId school) {
        return directory.nameOf(school);
    }
}
