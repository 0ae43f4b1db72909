package dev.sneller.expression.function.compare;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Assembler;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Masks;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.util.ArrayList;
import java.util.List;

/** GREATEST and LEAST of values of one type; NULL when one is. */
final class Extremes implements Kernel {
    private final boolean greatest;
    private final List<Assembler> stages = new ArrayList<>();
    private final RowOrder order;
    private long[] less = {};
    private long[] equal = {};
    private int[] taken = {};

    private Extremes(CallSite site, boolean greatest) {
        this.greatest = greatest;
        LogicalType type = site.type();
        order = RowOrder.of(type, type);
        for (int i = 1; i < site.argumentCount(); i++) {
            stages.add(new Assembler(type));
        }
        stages.add(new Assembler(type));
    }

    static FunctionFamily family(boolean greatest) {
        return site -> site.strict(() -> new Extremes(site, greatest));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int words = Masks.words(active.length());
        if (less.length < words) {
            less = new long[words];
            equal = new long[words];
        }
        if (taken.length < active.length()) {
            taken = new int[active.length()];
        }
        FlatVector best = arguments[0];
        for (int i = 1; i < arguments.length; i++) {
            best = better(best, arguments[i], stages.get(i - 1), active);
        }
        Assembler last = stages.get(stages.size() - 1);
        last.begin(active.length());
        last.put(best, active.rows(), active.count());
        return last.finish();
    }

    private FlatVector better(FlatVector best, FlatVector next, Assembler stage, ActiveRows active) {
        order.compare(best, next, active, less, equal);
        stage.begin(active.length());
        take(best, stage, active, false);
        take(next, stage, active, true);
        return stage.finish();
    }

    /** Rows where the second of the two compared wins, or those where it does not. */
    private void take(FlatVector from, Assembler stage, ActiveRows active, boolean secondWins) {
        int n = 0;
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            boolean second = greatest ? Masks.get(less, row) : !Masks.get(less, row) && !Masks.get(equal, row);
            if (second == secondWins) {
                taken[n++] = row;
            }
        }
        stage.put(from, taken, n);
    }
}
