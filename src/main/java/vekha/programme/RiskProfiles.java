package vekha.programme;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vekha.directory.SchoolId;

/** All risk profiles of the installation. */
interface RiskProfiles extends Repository<RiskProfile, Long> {

    RiskProfile save(RiskProfile profile);

    Optional<RiskProfile> findBySchoolAndYear(SchoolId school, int year);
}
