package dev.sneller.adapter;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/**
 * A column of ours.
 *
 * @param precision digits or characters; of the types that have them
 * @param scale digits behind the point, of seconds for times
 */
record Column(String name, ColumnType type, int precision, int scale, boolean nullable) {
    RelDataType inCalcite(RelDataTypeFactory types) {
        return types.createTypeWithNullability(type.inCalcite(types, precision, scale), nullable);
    }
}
