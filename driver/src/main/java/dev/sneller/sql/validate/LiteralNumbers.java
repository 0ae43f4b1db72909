package dev.sneller.sql.validate;

import dev.sneller.sql.type.NumberRules;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** Types of values that meet: a text written beside exact numbers has the type of the number it shows. */
record LiteralNumbers(SqlValidator validator, RelDataTypeFactory factory) {
    /** A type for each value. */
    List<RelDataType> types(List<SqlNode> values, SqlValidatorScope scope) {
        List<RelDataType> types = new ArrayList<>();
        values.forEach(value -> types.add(validator.deriveType(scope, value)));
        if (types.stream().anyMatch(NumberRules::isExact)) {
            for (int i = 0; i < types.size(); i++) {
                types.set(i, type(values.get(i), types.get(i)));
            }
        }
        return types;
    }

    /** The number that a text literal shows, else the type that is known. */
    RelDataType type(SqlNode value, RelDataType known) {
        RelDataType number = value instanceof SqlCharStringLiteral text
                ? NumberText.exactType(text.getValueAs(String.class), factory)
                : null;
        return number == null ? known : number;
    }
}
