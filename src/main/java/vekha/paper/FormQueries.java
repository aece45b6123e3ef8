package vekha.paper;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.roadmap.PlanReach;
import vekha.roadmap.RoadmapId;

/** Reads what a form says of the plan's schools; whoever asks has checked that the plan may be seen. */
@Repository
@Transactional(readOnly = true)
class FormQueries {

    // a name under which a document knew the school, with its legal form, comes before one put together
    private static final String SCHOOLS = """
            select s.short_name, s.legal_form, (select a.name from school_alias a where a.school_id = s.id
                    and s.legal_form is not null and a.name like s.legal_form || '%' order by a.name limit 1) as printed
            from roadmap_school rs join school s on s.id = rs.school_id join roadmap r on r.id = rs.roadmap_id
            where r.id = :roadmap and """ + " " + PlanReach.NAMED + """
            order by s.short_name collate by_number""";

    private static final String IDENTIFICATIONS = """
            select s.code, s.short_name, s.legal_form, (select a.name from school_alias a where a.school_id = s.id
                    and s.legal_form is not null and a.name like s.legal_form || '%' order by a.name limit 1) as printed, i.*
            from identification i join school s on s.id = i.school_id join roadmap_school rs on rs.school_id = s.id
            join roadmap r on r.id = rs.roadmap_id
            where r.id = :roadmap and """ + " " + PlanReach.NAMED + """

              and i.source in (select d.file_name from source_document d where d.roadmap_id = :roadmap)
            order by i.year, s.short_name collate by_number""";

    private final JdbcClient jdbc;

    FormQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FormSchool> schools(Actor actor, RoadmapId roadmap) {
        return asked(SCHOOLS, actor, roadmap)
                .query((row, number) -> school(row))
                .list();
    }

    /** The results of the plan's schools that came in with its document. */
    List<Identified> identifications(Actor actor, RoadmapId roadmap) {
        return asked(IDENTIFICATIONS, actor, roadmap)
                .query((row, number) -> identified(row))
                .list();
    }

    /** The names of the schools on whose account a guest reads the plan. */
    List<String> confinedTo(Actor actor, RoadmapId roadmap) {
        return asked("select " + PlanReach.CONFINED_TO + " from roadmap r where r.id = :roadmap", actor, roadmap)
                .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor, RoadmapId roadmap) {
        return jdbc.sql(sql).params(PlanReach.params(actor)).param("roadmap", roadmap.value());
    }

    private static FormSchool school(ResultSet row) throws SQLException {
        return FormSchool.of(row.getString("short_name"), row.getString("legal_form"), row.getString("printed"));
    }

    private static Identified identified(ResultSet row) throws SQLException {
        return new Identified(
                row.getInt("year"),
                row.getString("code"),
                school(row).printed(),
                List.of(
                        text(row.getString("quality_group_oge")),
                        text(row.getBigDecimal("quality_index_oge")),
                        text(row.getString("quality_group_ege")),
                        text(row.getBigDecimal("quality_index_ege")),
                        text(row.getString("isbsh_group")),
                        text(row.getBigDecimal("isbsh_value")),
                        text(row.getBigDecimal("iursh_value")),
                        text(row.getString("territorial_status"))));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
