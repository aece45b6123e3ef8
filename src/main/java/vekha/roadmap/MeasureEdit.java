package vekha.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/** One thing to change in what a measure says, whatever else it says; the same for one measure and for many. */
public sealed interface MeasureEdit {

    MeasureContent applyTo(MeasureContent content);

    /** Another text; a new wording of the deadline leaves no correction of the old one. */
    record Text(MeasureField field, @Nullable String text) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            MeasureContent written = content.with(field, text);
            return field == MeasureField.DEADLINE ? written.withCorrection(null) : written;
        }
    }

    /** Some words exchanged wherever they stand in the text. */
    record Replace(MeasureField field, String what, String by) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            String text = field.of(content);
            return text == null || what.isEmpty() || !text.contains(what)
                    ? content
                    : content.with(field, text.replace(what, by).strip());
        }
    }

    /** The wording of the deadline and, where it is understood wrongly, the wording that is understood in its place. */
    record Wording(String deadline, @Nullable String correction) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            return content.with(MeasureField.DEADLINE, deadline).withCorrection(correction);
        }
    }

    /** Who answers: the wording of the document, who that is, and for which schools. */
    record Answerable(String responsible, List<BodyId> bodies, Set<SchoolId> schools) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            return content.with(MeasureField.RESPONSIBLE, responsible).with(bodies, schools);
        }
    }

    /** The planned result and how much of it. */
    record Result(@Nullable String text, @Nullable BigDecimal percent) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            return content.with(MeasureField.RESULT, text).withTarget(percent);
        }
    }

    /** Bodies that answer too, after those who answer already. */
    record AddBodies(List<BodyId> bodies) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            List<BodyId> all = new ArrayList<>(content.bodies());
            all.addAll(bodies);
            return content.with(all, content.schools());
        }
    }

    /** Bodies that answer no longer. */
    record RemoveBodies(Collection<BodyId> bodies) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            List<BodyId> rest = new ArrayList<>(content.bodies());
            rest.removeAll(bodies);
            return content.with(rest, content.schools());
        }
    }

    /** Exactly these bodies, the leading one first. */
    record SetBodies(List<BodyId> bodies) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            return content.with(bodies, content.schools());
        }
    }

    /** Schools the measure is for too. */
    record AddSchools(Set<SchoolId> schools) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            Set<SchoolId> all = new HashSet<>(content.schools());
            all.addAll(schools);
            return content.with(content.bodies(), all);
        }
    }

    /** Schools the measure is no longer for. */
    record RemoveSchools(Set<SchoolId> schools) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            Set<SchoolId> rest = new HashSet<>(content.schools());
            rest.removeAll(schools);
            return content.with(content.bodies(), rest);
        }
    }

    /** Exactly these schools; none for all schools of the plan. */
    record SetSchools(Set<SchoolId> schools) implements MeasureEdit {

        @Override
        public MeasureContent applyTo(MeasureContent content) {
            return content.with(content.bodies(), schools);
        }
    }
}
