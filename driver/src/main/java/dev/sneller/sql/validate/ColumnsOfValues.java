package dev.sneller.sql.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** What the standard leaves open about the columns of VALUES: names, COLUMN1 and on, and numbers of one kind. */
final class ColumnsOfValues {
    private ColumnsOfValues() {}

    static void named(SqlSelect select) {
        if (select.getFrom() != null) {
            select.setFrom(named(select.getFrom(), ""));
        }
    }

    /** AS or JOIN with every VALUES that lacks names given some. */
    static SqlNode named(SqlCall source) {
        if (source instanceof SqlJoin join) {
            join.setLeft(named(join.getLeft(), "L"));
            join.setRight(named(join.getRight(), "R"));
            return join;
        }
        boolean unnamed = source.operandCount() == 2 && source.operand(0).getKind() == SqlKind.VALUES;
        return unnamed ? alias(source.operand(0), source.operand(1)) : source;
    }

    private static SqlNode named(SqlNode source, String side) {
        if (source.getKind() != SqlKind.VALUES) {
            return source;
        }
        SqlParserPos place = source.getParserPosition();
        String name = "VALUES " + place.getLineNum() + ":" + place.getColumnNum() + side;
        return alias((SqlCall) source, new SqlIdentifier(name, place));
    }

    private static SqlNode alias(SqlCall values, SqlNode name) {
        SqlParserPos place = values.getParserPosition();
        List<SqlNode> operands = new ArrayList<>(List.of(values, name));
        int columns = ((SqlCall) values.operand(0)).operandCount();
        for (int i = 1; i <= columns; i++) {
            operands.add(new SqlIdentifier("COLUMN" + i, place));
        }
        return SqlStdOperatorTable.AS.createCall(place, operands);
    }

    /** A column with one DOUBLE among its literals has DOUBLE literals only. */
    static SqlNode alike(SqlCall values) {
        int columns = ((SqlCall) values.operand(0)).operandCount();
        for (int i = 0; i < columns; i++) {
            int column = i;
            boolean anyDouble = values.getOperandList().stream()
                    .anyMatch(row -> value(row, column) instanceof SqlNumericLiteral number && !number.isExact());
            if (anyDouble) {
                values.getOperandList().forEach(row -> toDouble((SqlCall) row, column));
            }
        }
        return values;
    }

    private static SqlNode value(SqlNode row, int column) {
        List<SqlNode> values = ((SqlCall) row).getOperandList();
        return column < values.size() ? values.get(column) : null;
    }

    private static void toDouble(SqlCall row, int column) {
        if (value(row, column) instanceof SqlNumericLiteral number && number.isExact()) {
            String text = number.bigDecimalValue().toString();
            row.setOperand(
                    column,
                    SqlLiteral.createApproxNumeric(
                            text.contains("E") ? text : text + "E0", number.getParserPosition()));
        }
    }
}
