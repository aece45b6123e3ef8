package vekha;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms and who may use whom, as docs/house.md says; drawn into target/spring-modulith-docs. */
class HouseTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(VekhaApplication.class);

    @Test
    void roomsUseEachOtherInOneDirectionAndOnlyThroughTheirFrontDoors() {
        HOUSE.verify();
    }

    @Test
    void houseIsDrawn() {
        new Documenter(HOUSE).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
