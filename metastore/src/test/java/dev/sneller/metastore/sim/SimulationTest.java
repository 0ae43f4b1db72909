package dev.sneller.metastore.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
    /** More with {@code -Dsneller.seeds=10000}. */
    private static final long SEEDS = Long.getLong("sneller.seeds", 300);

    private static final long SEEDS_PER_MUTANT = 100;
    private static final Set<Mutant> CAUGHT_WITHOUT_LOOK_UP =
            EnumSet.of(Mutant.EXISTS_MEANS_LOST, Mutant.RETRY_AT_NEXT_NUMBER);

    @Test
    void whateverHappensClientsWereToldTheTruth() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Simulation.run(seed, Mutant.NONE)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aSeedIsAlwaysTheSameRun() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Simulation.fingerprint(seed)).as("seed " + seed).isEqualTo(Simulation.fingerprint(seed));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mutant.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_ID_LOOK_UP")
    void everyPlantedBugIsCaught(Mutant mutant) {
        Set<Mutant> planted = EnumSet.of(mutant);
        if (CAUGHT_WITHOUT_LOOK_UP.contains(mutant)) {
            planted.add(Mutant.NO_ID_LOOK_UP);
        }
        for (long seed = 0; seed < SEEDS_PER_MUTANT; seed++) {
            List<String> violations = Simulation.run(seed, planted);
            if (!violations.isEmpty()) {
                return;
            }
        }
        assertThat(false)
                .as(mutant + " was not caught by " + SEEDS_PER_MUTANT + " seeds")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXISTS_MEANS_LOST", "RETRY_AT_NEXT_NUMBER", "NO_ID_LOOK_UP"})
    void eachOfTheTwoLayersHoldsAlone(Mutant mutant) {
        for (long seed = 0; seed < SEEDS_PER_MUTANT / 2; seed++) {
            assertThat(Simulation.run(seed, EnumSet.of(mutant)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }
}
