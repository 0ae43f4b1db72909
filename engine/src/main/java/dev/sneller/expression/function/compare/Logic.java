package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** NOT and the tests of truth; AND and OR decide which operands to evaluate and are expressions of their own. */
public final class Logic {
    private Logic() {}

    static Evaluator not(CallSite site) {
        return site.strict(Logic::negation);
    }

    private static Kernel negation() {
        BoolResult result = new BoolResult();
        return (arguments, active, outcome) -> {
            BoolVector target = result.begin(active.length());
            long[] bits = ((BoolVector) arguments[0]).bits();
            System.arraycopy(bits, 0, target.bits(), 0, Masks.words(active.length()));
            Masks.not(target.bits(), active.length());
            return target;
        };
    }

    /** IS TRUE, IS FALSE and their negations, which are never NULL. */
    static FunctionFamily test(boolean wanted, boolean negated) {
        return site -> new TruthTest(site.argument(0), wanted, negated);
    }

    private static final class TruthTest implements Evaluator {
        private final Evaluator operand;
        private final boolean wanted;
        private final boolean negated;
        private final Flattener flattener = new Flattener();
        private final BoolVector result = new BoolVector(Batch.MAX_ROWS);

        TruthTest(Evaluator operand, boolean wanted, boolean negated) {
            this.operand = operand;
            this.wanted = wanted;
            this.negated = negated;
        }

        @Override
        public ColumnVector evaluate(Batch batch, SelectionVector selection) {
            BoolVector flat = (BoolVector) flattener.flatten(operand.evaluate(batch, selection));
            int rows = flat.length();
            long[] bits = result.bits();
            System.arraycopy(flat.bits(), 0, bits, 0, Masks.words(rows));
            if (!wanted) {
                Masks.not(bits, rows);
            }
            Masks.and(bits, flat.validity(), rows);
            if (negated) {
                Masks.not(bits, rows);
            }
            Masks.trim(bits, rows);
            result.length(rows);
            return result;
        }
    }
}
