package vekha.account;

import java.util.EnumSet;
import java.util.Set;

/** What a person comes for; one each. What is in the person's care narrows it further. */
public enum Role {
    /** Keeps people and directories, marks nothing. */
    ADMINISTRATOR,
    /** Reads every municipality of the region and keeps the regional roadmap. */
    REGIONAL_COORDINATOR,
    /** Keeps the roadmaps of a municipality and verifies what is reported. */
    COORDINATOR,
    /** Looks at everything in the territory and approves. */
    HEAD,
    /** Sees and marks the schools in his care. */
    CURATOR,
    /** Sees and marks the own school. */
    PRINCIPAL,
    /** Sees and marks the measures of the own body. */
    RESPONSIBLE;

    private static final Set<Role> MARKING =
            EnumSet.of(COORDINATOR, REGIONAL_COORDINATOR, CURATOR, PRINCIPAL, RESPONSIBLE);
    private static final Set<Role> CARING = EnumSet.of(CURATOR, PRINCIPAL, RESPONSIBLE);
    private static final Set<Role> WHOLE_REGION = EnumSet.of(ADMINISTRATOR, REGIONAL_COORDINATOR);

    public boolean marks() {
        return MARKING.contains(this);
    }

    /** Sees only checkpoints of schools and bodies in the person's care. */
    public boolean confinedToCare() {
        return CARING.contains(this);
    }

    public boolean caresForSchools() {
        return this == CURATOR || this == PRINCIPAL;
    }

    /** A curator may also be one of the body «Кураторы». */
    public boolean caresForBodies() {
        return this == CURATOR || this == RESPONSIBLE;
    }

    /** Whether so many schools and bodies can be in the care of somebody with this role. */
    public boolean mayHave(int schools, int bodies) {
        return (schools == 0 || caresForSchools())
                && (bodies == 0 || caresForBodies())
                && (this != PRINCIPAL || schools <= 1);
    }

    /** May be curator of a school in a programme. */
    public boolean curates() {
        return this == CURATOR || this == COORDINATOR || this == RESPONSIBLE;
    }

    /** Sees the municipalities below the own territory too. */
    public boolean seesWholeRegion() {
        return WHOLE_REGION.contains(this);
    }

    public boolean plans() {
        return this == COORDINATOR || this == REGIONAL_COORDINATOR;
    }

    /** The authority Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
