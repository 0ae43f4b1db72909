package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.spill.SpillFile;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.vector.Batch;
import java.util.BitSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Joins one pair of partitions: as many right rows as memory holds at a time, with all left rows each time. Which left rows have had a
 * pair is remembered in between, and what the kind of join makes of them comes last.
 */
final class PartitionJoin {
    private final Binary.Join plan;
    private final Binary.Join blockPlan;
    private final Supplier<RowFilter> residual;
    private final SpilledJoin.Facts facts;
    private final SpillFile left;
    private final SpillFile right;
    private final SpillReader rightReader;
    private final LongSupplier share;
    private final QueryContext context;
    private final BitSet matched = new BitSet();
    private final LeftRows leftRows;
    private final Batch input;
    private final Batch rightInput;
    /** Takes what a block yields of left rows, which comes later. */
    private final Batch early;

    private QueryContext blockContext;
    private HashJoinBuild block;
    private ProbeTask probe;
    private SourceTask rightRows;
    private SpillReader leftReader;
    private boolean inputOpen;
    private int firstOfInput;
    /** Whether {@link #rightInput} is not the first batch of the next block. */
    private boolean rightEnded;

    /** @param share bytes that a block may take, more than one batch of it */
    PartitionJoin(
            Binary.Join plan,
            Supplier<RowFilter> residual,
            SpilledJoin.Facts facts,
            SpillFile left,
            SpillFile right,
            LongSupplier share,
            QueryContext context) {
        this.plan = plan;
        this.blockPlan = new Binary.Join(
                blockKind(plan.kind()),
                plan.left(),
                plan.right(),
                plan.leftKeys(),
                plan.rightKeys(),
                plan.nullEquals(),
                plan.residual());
        this.residual = residual;
        this.facts = facts;
        this.left = left;
        this.right = right;
        this.rightReader = right.read();
        this.share = share;
        this.context = context;
        this.leftRows = new LeftRows(plan.kind(), plan.right().types());
        this.input = new Batch(plan.left().types().size());
        this.rightInput = new Batch(plan.right().types().size());
        this.early = new Batch(blockPlan.types().size());
        this.rightEnded = !rightReader.next(rightInput);
        openLeft();
    }

    /** What a block does by itself: it makes pairs, flags right rows, and finds out which left rows have a pair. */
    private static JoinKind blockKind(JoinKind kind) {
        return switch (kind) {
            case LEFT -> JoinKind.INNER;
            case FULL -> JoinKind.RIGHT;
            case SEMI, ANTI, NULL_AWARE_ANTI, NULL_AWARE_MARK -> JoinKind.MARK;
            default -> kind;
        };
    }

    /** Fills the batch, perhaps with no row, or answers false at the end. */
    boolean next(Batch out) {
        out.rows(0, null);
        if (inputOpen) {
            probe(out);
            return true;
        } else if (probe != null && leftReader.next(input)) {
            inputOpen = true;
            probe(out);
            return true;
        } else if (probe != null && rightRows != null) {
            if (rightRows.next(out) == Progress.DONE) {
                rightRows = null;
            }
            return true;
        } else if (probe != null) {
            endBlock();
            return true;
        } else if (!rightEnded) {
            beginBlock();
            return true;
        }
        return leftRows.yields() && yieldLeft(out);
    }

    private void beginBlock() {
        blockContext = context.child();
        block = new HashJoinBuild(blockPlan, blockContext);
        rightEnded = !block.load(rightReader, rightInput, share.getAsLong());
        block.index();
        block.link();
        probe = (ProbeTask) new HashJoinProbe(blockPlan, block, residual).open();
        rightRows = block.rightRows().map(source -> source.open()).orElse(null);
        openLeft();
    }

    private void openLeft() {
        leftReader = left.read();
        firstOfInput = 0;
    }

    private void probe(Batch out) {
        Progress progress = probe.process(input, blockPlan.kind().marks() ? early : out);
        if (progress == Progress.DONE) {
            inputOpen = false;
            for (int row = 0; row < input.rowCount(); row++) {
                if (probe.left().isMatched(row)) {
                    matched.set(firstOfInput + row);
                }
            }
            firstOfInput += input.rowCount();
        }
    }

    private void endBlock() {
        probe = null;
        block = null;
        blockContext.close();
        openLeft();
    }

    private boolean yieldLeft(Batch out) {
        if (!leftReader.next(input)) {
            return false;
        }
        leftRows.begin(input);
        for (int row = 0; row < input.rowCount(); row++) {
            if (matched.get(firstOfInput + row)) {
                leftRows.match(row);
            } else if (plan.kind().isNullAware() && facts.isUnknown(input, row)) {
                leftRows.doubt(row);
            }
        }
        firstOfInput += input.rowCount();
        leftRows.yield(input, out);
        return true;
    }

    void close() {
        left.close();
        right.close();
        if (blockContext != null) {
            blockContext.close();
        }
    }
}
