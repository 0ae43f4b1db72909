package dev.sneller.exec.operator.join;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import java.util.function.Supplier;

/** The left input of a hash join: finds the rows of the build side with equal keys. */
public final class HashJoinProbe implements Operator {
    private final Binary.Join plan;
    private final HashJoinBuild build;
    private final Supplier<RowFilter> residual;

    /** @param residual compiles the further condition for one thread; null = none */
    public HashJoinProbe(Binary.Join plan, HashJoinBuild build, Supplier<RowFilter> residual) {
        this.plan = plan;
        this.build = build;
        this.residual = residual;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        if (build.isSpilled()) {
            return new LeftSpill(build.leftPartitions());
        }
        if (residual == null && !plan.kind().yieldsPairs()) {
            return new ExistenceProbe(plan, build);
        }
        return new PairProbe(plan, build, residual == null ? null : residual.get());
    }
}
