package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.plan.WindowFrame.Exclusion;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.plan.WindowFrame.Unit;
import dev.sneller.sql.parse.syntax.GroupFrames;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;

/** Frames over one order. RANGE with an offset reads where its bound lies from a column computed before: key plus or minus offset. */
final class WindowFrames {
    private final List<LogicalType> types;
    private final List<Expression> boundaries = new ArrayList<>();
    private final List<SortKey> order;
    /** What the key is compared as with its boundaries, null when no frame has any. */
    private LogicalType compared;

    /** @param windows all that the frames will be asked for */
    WindowFrames(List<LogicalType> types, List<SortKey> order, List<RexWindow> windows) {
        this.types = types;
        this.order = new ArrayList<>(order);
        for (RexWindow window : windows) {
            if (!window.isRows()) {
                widen(window.getLowerBound());
                widen(window.getUpperBound());
            }
        }
        if (compared != null) {
            compareAs();
        }
    }

    private void widen(RexWindowBound bound) {
        if (hasOffset(bound)) {
            LogicalType key = compared == null ? types.get(order.get(0).column()) : compared;
            compared = FrameOffset.of(bound.getOffset()).compared(key);
        }
    }

    private void compareAs() {
        SortKey key = order.get(0);
        LogicalType type = types.get(key.column());
        if (!Casting.isComparable(type, compared)) {
            boundaries.add(Casting.cast(new Expression.ColumnRef(key.column(), type), compared));
            order.set(0, new SortKey(types.size(), key.descending(), key.nullsFirst()));
        }
    }

    private static boolean hasOffset(RexWindowBound bound) {
        return !bound.isUnbounded() && !bound.isCurrentRow();
    }

    List<Expression> boundaries() {
        return boundaries;
    }

    List<SortKey> order() {
        return order;
    }

    WindowFrame of(RexWindow window) {
        Unit unit = unit(window);
        Bound start = bound(window.getLowerBound(), unit, true);
        Bound end = bound(window.getUpperBound(), unit, false);
        if (start.kind().compareTo(end.kind()) > 0) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a frame cannot begin at " + window.getLowerBound() + " and end at " + window.getUpperBound()
                            + "; exchange them");
        }
        return new WindowFrame(unit, start, end, exclusion(window));
    }

    private static Unit unit(RexWindow window) {
        if (!window.isRows()) {
            return Unit.RANGE;
        }
        boolean isGroups = countsGroups(window.getLowerBound()) || countsGroups(window.getUpperBound());
        return isGroups ? Unit.GROUPS : Unit.ROWS;
    }

    private static boolean countsGroups(RexWindowBound bound) {
        return hasOffset(bound) && bound.getOffset() instanceof RexCall call && call.getOperator() == GroupFrames.COUNT;
    }

    private static Exclusion exclusion(RexWindow window) {
        return switch (window.getExclude()) {
            case EXCLUDE_NO_OTHER -> Exclusion.NO_OTHERS;
            case EXCLUDE_CURRENT_ROW -> Exclusion.CURRENT_ROW;
            case EXCLUDE_GROUP -> Exclusion.GROUP;
            case EXCLUDE_TIES -> Exclusion.TIES;
        };
    }

    private Bound bound(RexWindowBound bound, Unit unit, boolean isStart) {
        Kind kind = kind(bound);
        if (kind == Kind.CURRENT_ROW && unit == Unit.RANGE && order.isEmpty()) {
            // Without an order all rows of the partition are peers.
            return Bound.of(isStart ? Kind.UNBOUNDED_PRECEDING : Kind.UNBOUNDED_FOLLOWING);
        }
        if (!hasOffset(bound)) {
            return Bound.of(kind);
        }
        if (unit == Unit.GROUPS) {
            RexNode groups = ((RexCall) bound.getOffset()).getOperands().get(0);
            return new Bound(kind, FrameOffset.of(groups).count(), -1);
        }
        FrameOffset offset = FrameOffset.of(bound.getOffset());
        return unit == Unit.ROWS
                ? new Bound(kind, offset.count(), -1)
                : new Bound(kind, offset.number(), boundary(kind, offset));
    }

    private static Kind kind(RexWindowBound bound) {
        if (bound.isCurrentRow()) {
            return Kind.CURRENT_ROW;
        } else if (bound.isUnbounded()) {
            return bound.isPreceding() ? Kind.UNBOUNDED_PRECEDING : Kind.UNBOUNDED_FOLLOWING;
        }
        return bound.isPreceding() ? Kind.PRECEDING : Kind.FOLLOWING;
    }

    /** The column with the key at the bound. */
    private int boundary(Kind kind, FrameOffset offset) {
        SortKey key = order.get(0);
        boolean isCast = key.column() >= types.size();
        Expression value = isCast
                ? boundaries.get(key.column() - types.size())
                : new Expression.ColumnRef(key.column(), types.get(key.column()));
        boundaries.add(offset.from(value, (kind == Kind.PRECEDING) != key.descending(), compared));
        return types.size() + boundaries.size() - 1;
    }
}
