package dev.sneller.plan;

import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;

/** Columns of a join: left, then right unless only left rows are kept. */
final class JoinTypes {
    private JoinTypes() {}

    static List<LogicalType> of(JoinKind kind, PlanNode left, PlanNode right) {
        boolean leftOnly = kind == JoinKind.SEMI || kind == JoinKind.ANTI;
        return leftOnly
                ? left.types()
                : Stream.concat(left.types().stream(), right.types().stream()).toList();
    }
}
