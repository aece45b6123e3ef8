package vekha.intake.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;

/** The schools that a plan is for when its document names none: those that take part in its programmes. */
@Repository
@Transactional(readOnly = true)
class ProgrammeSchools {

    private final ProgrammeQueries programmes;
    private final JdbcClient jdbc;

    ProgrammeSchools(ProgrammeQueries programmes, JdbcClient jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    List<NameForm> of(Actor actor, HeadForm head) {
        Set<ProgrammeId> chosen =
                head.chosenProgrammes().stream().map(ProgrammeId::new).collect(Collectors.toUnmodifiableSet());
        if (chosen.isEmpty() || !head.hasPeriod()) {
            return List.of();
        }
        Long[] schools = programmes.schoolsOf(chosen, actor.territory(), head.period()).stream()
                .map(SchoolId::value)
                .toArray(Long[]::new);
        return jdbc.sql("select id, short_name from school where id = any(:schools) order by short_name, id")
                .param("schools", schools)
                .query((row, number) -> new NameForm(row.getString(2), row.getString(1)))
                .list();
    }
}
