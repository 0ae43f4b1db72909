package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.plan.PlanNode;
import dev.sneller.plan.PlanText;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whole plans answer as the row interpreter does. A failure names its seed and the smallest wrong part of the plan; {@code
 * -Dsneller.seed=N} runs that seed alone.
 */
class RandomPlansTest {
    private static final long SEEDS = Long.getLong("sneller.seeds", 300);
    private static final Long ONE_SEED = Long.getLong("sneller.seed");
    private static final long MEMORY = 256L << 20;

    @Test
    void everyPlanAnswersAsTheRowInterpreter() {
        long first = ONE_SEED == null ? 0 : ONE_SEED;
        long last = ONE_SEED == null ? SEEDS : ONE_SEED + 1;
        for (long seed = first; seed < last; seed++) {
            try (PlanFixture engine = new PlanFixture(1 + (int) (seed % 3), MEMORY)) {
                RandomPlans plans = new RandomPlans(new Random(seed), engine);
                PlanNode plan = plans.next(1 + (int) (seed % 5));
                if (!isRight(plan, plans.oracle, engine)) {
                    explain(seed, smallestWrong(plan, plans.oracle, engine), plans.oracle, engine);
                }
                assertThat(engine.reserved())
                        .as("bytes reserved after seed %d", seed)
                        .isZero();
            }
        }
    }

    @Test
    void aLimitWithoutOrderKeepsAsManyRowsOfItsInput() {
        for (long seed = 0; seed < 40; seed++) {
            try (PlanFixture engine = new PlanFixture(1 + (int) (seed % 3), MEMORY)) {
                RandomPlans plans = new RandomPlans(new Random(seed), engine);
                PlanNode input = plans.next(2);
                Unary.Limit limit = plans.anyRows(input);
                List<String> all = RowInterpreter.sorted(plans.oracle.run(input));
                List<String> kept = RowInterpreter.sorted(engine.run(limit));
                assertThat(kept)
                        .as("seed %d", seed)
                        .hasSize(plans.oracle.run(limit).size());
                assertThat(all).as("seed %d", seed).containsAll(kept);
            }
        }
    }

    private static boolean isRight(PlanNode plan, RowInterpreter oracle, PlanFixture engine) {
        try {
            List<List<Datum>> rows = engine.run(plan);
            return RowInterpreter.sorted(rows).equals(RowInterpreter.sorted(oracle.run(plan))) && isOrdered(rows, plan);
        } catch (RuntimeException failure) {
            return false;
        }
    }

    private static boolean isOrdered(List<List<Datum>> rows, PlanNode plan) {
        List<SortKey> keys = plan instanceof Unary.Sort sort
                ? sort.keys()
                : plan instanceof Unary.TopN top
                        ? top.keys()
                        : plan instanceof Unary.Limit limit ? ((Unary.Sort) limit.input()).keys() : List.of();
        for (int i = 1; i < rows.size(); i++) {
            if (RowInterpreter.order(keys).compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static PlanNode smallestWrong(PlanNode plan, RowInterpreter oracle, PlanFixture engine) {
        for (PlanNode input : plan.inputs()) {
            if (!isRight(input, oracle, engine)) {
                return smallestWrong(input, oracle, engine);
            }
        }
        return plan;
    }

    private static void explain(long seed, PlanNode plan, RowInterpreter oracle, PlanFixture engine) {
        String what = "seed " + seed + ":\n" + String.join("\n", PlanText.lines(plan)) + "\n";
        List<List<Datum>> rows = engine.run(plan);
        assertThat(RowInterpreter.sorted(rows))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(RowInterpreter.sorted(oracle.run(plan)));
        assertThat(isOrdered(rows, plan)).as("rows in order, " + what).isTrue();
        throw new AssertionError("wrong once, right the second time: " + what);
    }
}
