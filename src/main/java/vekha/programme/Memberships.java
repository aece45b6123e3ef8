package vekha.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vekha.account.PersonId;
import vekha.directory.SchoolId;

/** All memberships of the installation. */
interface Memberships extends Repository<Membership, Long> {

    Membership save(Membership membership);

    /** Stored at once: for the rows that point at it. */
    Membership saveAndFlush(Membership membership);

    void delete(Membership membership);

    Optional<Membership> findById(long id);

    List<Membership> findByCuratorAndToYearGreaterThanEqual(PersonId curator, int year);

    List<Membership> findBySchoolAndProgramme(SchoolId school, ProgrammeId programme);
}
