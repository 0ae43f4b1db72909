package dev.sneller.sql.type;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The type that values of several types meet in, in branches, set operations and lists: beside a number, a truth value or a time a text is
 * read as one, beside a truth value a number is; a VARIANT takes in everything.
 */
public final class CommonTypes {
    private CommonTypes() {}

    /** The type, nullable where one of the types is; null when there is none. */
    public static RelDataType of(RelDataTypeFactory types, List<RelDataType> given) {
        List<RelDataType> known = given.stream()
                .filter(type -> type.getSqlTypeName() != SqlTypeName.NULL)
                .toList();
        if (known.isEmpty() || known.stream().allMatch(CommonTypes::isText)) {
            return types.leastRestrictive(given);
        }
        boolean anyText = known.stream().anyMatch(CommonTypes::isText);
        if (!anyText) {
            return withoutText(types, given, known);
        }
        boolean anyVariant = known.stream().anyMatch(type -> type.getSqlTypeName() == SqlTypeName.VARIANT);
        List<RelDataType> others = known.stream().filter(type -> !isText(type)).toList();
        RelDataType common = anyVariant ? types.leastRestrictive(known) : withoutText(types, others, others);
        if (common == null || !isReadFromText(common)) {
            return null;
        }
        // A text may have any digits before and behind the point.
        RelDataType read = isNumber(common) ? types.createSqlType(SqlTypeName.DOUBLE) : common;
        boolean nullable = anyVariant || given.stream().anyMatch(RelDataType::isNullable);
        return types.createTypeWithNullability(read, nullable);
    }

    private static RelDataType withoutText(RelDataTypeFactory types, List<RelDataType> given, List<RelDataType> known) {
        boolean anyTruth = known.stream().anyMatch(type -> type.getSqlTypeName() == SqlTypeName.BOOLEAN);
        boolean anyNumber = known.stream().anyMatch(CommonTypes::isNumber);
        if (anyNumber && known.stream().anyMatch(type -> SqlTypeName.DATETIME_TYPES.contains(type.getSqlTypeName()))) {
            return null;
        }
        boolean truthsAndNumbers = anyTruth
                && anyNumber
                && known.stream().allMatch(type -> type.getSqlTypeName() == SqlTypeName.BOOLEAN || isNumber(type));
        return truthsAndNumbers
                ? types.createTypeWithNullability(
                        types.createSqlType(SqlTypeName.BOOLEAN), given.stream().anyMatch(RelDataType::isNullable))
                : types.leastRestrictive(given);
    }

    private static boolean isReadFromText(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARIANT
                || type.getSqlTypeName() == SqlTypeName.BOOLEAN
                || isNumber(type)
                || SqlTypeName.DATETIME_TYPES.contains(type.getSqlTypeName());
    }

    private static boolean isText(RelDataType type) {
        return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName());
    }

    private static boolean isNumber(RelDataType type) {
        return SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
    }
}
