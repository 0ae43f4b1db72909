package dev.sneller.sql.rule;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexDynamicParam;

/** A parameter that stands for a field of an outer row: its values have their type already, where a caller's are read as a cast says. */
public final class OuterValue extends RexDynamicParam {
    OuterValue(RelDataType type, int index) {
        super(type, index);
    }
}
