package vekha.notice;

/** Who is told of an act: SQL that gives {@code person_id} for a row {@code x} with its checkpoint {@code c} and roadmap {@code r}. */
enum Hearing {
    /** Those named by number. */
    NAMED("select x.named_id as person_id"),
    /** Who reported the checkpoint last. */
    REPORTER("""
            select k.person_id from completion k where k.checkpoint_id = c.id and k.withdrawn_at is null
            order by k.at desc, k.id desc limit 1"""),
    /** Who has the school or body of the checkpoint in care. */
    CARER("""
            select y.person_id from care_school y where y.school_id = c.school_id
            union select y.person_id from care_body y where c.school_id is null
                and (y.body_id = c.body_id
                     or y.body_id in (select b.body_id from measure_body b where b.measure_id = c.measure_id))"""),
    /** Who has a school or body in care that something of the measure is to be done by. */
    CARER_OF_MEASURE("""
            select y.person_id from care_school y
            where y.school_id in (select z.school_id from checkpoint z where z.measure_id = x.measure_id)
            union select y.person_id from care_body y
            where y.body_id in (select z.body_id from checkpoint z where z.measure_id = x.measure_id
                                union select b.body_id from measure_body b where b.measure_id = x.measure_id)"""),
    /** The coordinators of the territory. */
    COORDINATOR("""
            select q.id as person_id from person q
            where q.territory_id = r.territory_id and q.role in ('COORDINATOR', 'REGIONAL_COORDINATOR')"""),
    HEAD("select q.id as person_id from person q where q.territory_id = r.territory_id and q.role = 'HEAD'"),
    /** Whom the plan concerns: those who keep it, approve it, or have something of it to do. */
    CONCERNED("""
            select q.id as person_id from person q
            where q.territory_id = r.territory_id and q.role in ('COORDINATOR', 'REGIONAL_COORDINATOR', 'HEAD')
            union select y.person_id from care_school y
            where y.school_id in (select z.school_id from roadmap_school z where z.roadmap_id = r.id
                                  union select z.school_id from checkpoint z where z.roadmap_id = r.id)
            union select y.person_id from care_body y
            where y.body_id in (select b.body_id from measure_body b join measure z on z.id = b.measure_id
                                where z.roadmap_id = r.id and z.deleted_at is null
                                union select z.body_id from checkpoint z where z.roadmap_id = r.id)"""),
    /** Who wrote in the same talk, is not named anyway and may still see it. */
    TALKER("""
            select k.person_id from comment k join person q on q.id = k.person_id
            where k.text is not null
              and (k.checkpoint_id = x.checkpoint_id
                   or x.checkpoint_id is null and k.about = 'MEASURE' and k.measure_id = x.measure_id)
              and not exists (select from mention n where n.comment_id = x.comment_id and n.person_id = k.person_id)
              and (q.role not in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE')
                   or x.checkpoint_id is null and r.state not in ('DRAFT', 'ON_APPROVAL', 'MERGED', 'DROPPED')
                   or q.id in (%s))""".formatted(CARER.sql)),
    /** The curator of the school in the programme now. */
    CURATOR("""
            select m.curator_id as person_id from membership m
            where m.school_id = x.school_id and m.programme_id = x.programme_id and m.curator_id is not null""");

    private final String sql;

    Hearing(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
