package dev.sneller.plan;

import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;

/** Columns of a join: left, then right; or those of the one side that is kept, with a mark where the kind has one. */
final class JoinTypes {
    private JoinTypes() {}

    static List<LogicalType> of(JoinKind kind, PlanNode left, PlanNode right) {
        if (kind.yieldsPairs()) {
            return concat(left.types(), right.types());
        } else if (kind.yieldsRightOnly()) {
            return right.types();
        }
        return kind.marks() ? concat(left.types(), List.of(LogicalType.BOOLEAN)) : left.types();
    }

    private static List<LogicalType> concat(List<LogicalType> first, List<LogicalType> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
