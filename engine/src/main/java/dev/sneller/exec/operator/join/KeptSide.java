package dev.sneller.exec.operator.join;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import java.util.Optional;

/** The right input of a join, kept whole, with a flag a row for the kinds that yield right rows on their own. */
public class KeptSide extends CollectSink {
    private final JoinKind kind;
    private final PlanNode left;
    private final PlanNode right;
    private final Reservation flagMemory;
    private MatchFlags flags;

    public KeptSide(JoinKind kind, PlanNode left, PlanNode right, QueryContext context) {
        this(kind, left, right, context, new KeptRows(right.types(), context.reserve("JOIN")));
    }

    KeptSide(JoinKind kind, PlanNode left, PlanNode right, QueryContext context, KeptRows rows) {
        super(right.types(), context, "JOIN", rows);
        this.kind = kind;
        this.left = left;
        this.right = right;
        this.flagMemory = context.reserve("JOIN");
    }

    @Override
    public void finish() {
        if (kind.keepsRight()) {
            flagMemory.overdraw(MatchFlags.bytes(rows().segmentCount()));
            flags = new MatchFlags(rows().segmentCount());
        }
    }

    /** Which right rows have had a pair; null where the kind of join does not ask. */
    final MatchFlags flags() {
        return flags;
    }

    /** What the join yields when all left rows are through. */
    public final Optional<Source> rightRows() {
        return kind.keepsRight()
                ? Optional.of(new RightRows(kind, left.types(), right.types(), this, this::flags))
                : Optional.empty();
    }
}
