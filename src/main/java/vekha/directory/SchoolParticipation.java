package vekha.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.foundation.Decimals;

/** What the page of a school shows of programmes: in which the school takes part and how it was identified. */
@Repository
@Transactional(readOnly = true)
public class SchoolParticipation {

    private final JdbcClient jdbc;

    SchoolParticipation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Years in a programme. */
    public record Membership(
            long id,
            long programmeId,
            String programme,
            String programmeName,
            int fromYear,
            int toYear,
            @Nullable String basis,
            @Nullable String curator,
            List<Former> former) {}

    /** A curator of before, up to that day. */
    public record Former(String name, LocalDate until) {}

    /** What one year's identification said. */
    public record Identification(
            int year,
            @Nullable String qualityGroupOge,
            @Nullable BigDecimal qualityIndexOge,
            @Nullable String qualityGroupEge,
            @Nullable BigDecimal qualityIndexEge,
            @Nullable String isbshGroup,
            @Nullable BigDecimal isbshValue,
            @Nullable BigDecimal iurshValue,
            @Nullable String territorialStatus,
            @Nullable String source,
            int version) {

        public String oge() {
            return groupAndValue(qualityGroupOge, qualityIndexOge);
        }

        public String ege() {
            return groupAndValue(qualityGroupEge, qualityIndexEge);
        }

        public String isbsh() {
            return groupAndValue(isbshGroup, isbshValue);
        }

        public String iursh() {
            return groupAndValue(null, iurshValue);
        }

        /** «вторая, 0,92»: what is known of the two. */
        private static String groupAndValue(@Nullable String group, @Nullable BigDecimal value) {
            String number = value == null ? "" : Decimals.written(value);
            return group == null ? number : number.isEmpty() ? group : group + ", " + number;
        }
    }

    public List<Membership> memberships(SchoolId school) {
        return jdbc.sql("""
                        select m.id, m.programme_id, g.short_name as programme, g.full_name as programme_name, m.from_year, m.to_year,
                               m.basis, p.name as curator,
                               array(select f.name from curatorship c join person f on f.id = c.person_id
                                     where c.membership_id = m.id and c.until is not null order by c.since) as former,
                               array(select c.until::text from curatorship c
                                     where c.membership_id = m.id and c.until is not null order by c.since) as former_until
                        from membership m join programme g on g.id = m.programme_id left join person p on p.id = m.curator_id
                        where m.school_id = ? order by m.from_year desc, g.id""")
                .param(school.value())
                .query((row, number) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        List<String> former = SchoolQueries.texts(row, "former");
        List<String> days = SchoolQueries.texts(row, "former_until");
        return new Membership(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("programme"),
                row.getString("programme_name"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                row.getString("basis"),
                row.getString("curator"),
                IntStream.range(0, former.size())
                        .mapToObj(at -> new Former(former.get(at), LocalDate.parse(days.get(at))))
                        .toList());
    }

    public List<Identification> identifications(SchoolId school) {
        return aligned(jdbc.sql("select * from identification where school_id = ? order by year desc")
                .param(school.value())
                .query(Identification.class)
                .list());
    }

    private static List<Identification> aligned(List<Identification> years) {
        Decimals oge = Decimals.of(years, Identification::qualityIndexOge);
        Decimals ege = Decimals.of(years, Identification::qualityIndexEge);
        Decimals isbsh = Decimals.of(years, Identification::isbshValue);
        Decimals iursh = Decimals.of(years, Identification::iurshValue);
        return years.stream()
                .map(it -> new Identification(
                        it.year(),
                        it.qualityGroupOge(),
                        oge.align(it.qualityIndexOge()),
                        it.qualityGroupEge(),
                        ege.align(it.qualityIndexEge()),
                        it.isbshGroup(),
                        isbsh.align(it.isbshValue()),
                        iursh.align(it.iurshValue()),
                        it.territorialStatus(),
                        it.source(),
                        it.version()))
                .toList();
    }
}
