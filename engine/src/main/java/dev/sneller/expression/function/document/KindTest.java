package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.kernel.Masks;
import dev.sneller.variant.VariantBytes;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;

/** IS_INTEGER and its like: whether a value is of one of some kinds; a vector of one kind is answered by its type. */
final class KindTest implements Kernel {
    private final KindSet kinds;
    private final DocumentArguments in = new DocumentArguments();
    private final BoolResult result = new BoolResult();

    KindTest(KindSet kinds) {
        this.kinds = kinds;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BoolVector target = result.begin(active.length());
        if (kinds.containsAll(arguments[0])) {
            Masks.fill(target.bits(), active.length(), true);
            return target;
        }
        if (kinds.containsNone(arguments[0])) {
            return target;
        }
        in.set(arguments, active);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            if (kinds.contains(VariantBytes.kind(in.bytes(0), in.at(0, rows[i])))) {
                Masks.set(target.bits(), rows[i]);
            }
        }
        return target;
    }
}
