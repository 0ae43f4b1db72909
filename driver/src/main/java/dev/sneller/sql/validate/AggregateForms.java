package dev.sneller.sql.validate;

import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.parse.syntax.ArgumentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.util.Litmus;

/**
 * Aggregates for which the grammar has a form of its own become calls looked up by name; an order inside becomes WITHIN GROUP, or goes
 * where it changes nothing.
 */
final class AggregateForms {
    private static final String ARRAY_OF_DIFFERENT = "ARRAY_UNIQUE_AGG";

    private AggregateForms() {}

    static SqlNode rewrite(SqlCall call) {
        if (call.getOperator() == ArgumentOrder.ORDERED_CALL) {
            return ordered(call);
        }
        if (call.getKind() == SqlKind.WITHIN_GROUP) {
            return withinGroup(call);
        }
        if (call.getOperator() == SqlLibraryOperators.ARRAY_AGG
                || call.getOperator() == SqlLibraryOperators.STRING_AGG
                || call.getOperator() == SqlLibraryOperators.GROUP_CONCAT) {
            return listed(call);
        }
        if (call.getOperator() == SqlLibraryOperators.PERCENTILE_CONT2) {
            return named(call, "QUANTILE_CONT", call.getFunctionQuantifier(), call.getOperandList());
        }
        if (call.getOperator() == SqlLibraryOperators.PERCENTILE_DISC2) {
            return named(call, "QUANTILE_DISC", call.getFunctionQuantifier(), call.getOperandList());
        }
        if (call.getOperator().getName().equalsIgnoreCase(ARRAY_OF_DIFFERENT) && call.getFunctionQuantifier() == null) {
            SqlLiteral distinct = SqlSelectKeyword.DISTINCT.symbol(call.getParserPosition());
            return named(call, ARRAY_OF_DIFFERENT, distinct, call.getOperandList());
        }
        return call;
    }

    /** {@code f(x ORDER BY y)}: other engines let any aggregate have an order, which goes where it changes nothing. */
    private static SqlNode ordered(SqlCall call) {
        SqlCall aggregate = call.operand(0);
        SqlCall within = SqlStdOperatorTable.WITHIN_GROUP.createCall(call.getParserPosition(), call.getOperandList());
        SqlNode formed = withinGroup(within);
        String function = aggregate.getOperator().getName();
        return formed == within && OperatorTable.ignoresOrder(function) && !isQuantile(function) ? aggregate : formed;
    }

    private static boolean isQuantile(String function) {
        return function.toUpperCase(Locale.ROOT).startsWith("QUANTILE_");
    }

    /** {@code PERCENTILE_CONT(f) WITHIN GROUP (ORDER BY x DESC)} is QUANTILE_CONT of value, fraction, and whether from the top. */
    private static SqlNode withinGroup(SqlCall call) {
        SqlCall aggregate = call.operand(0);
        SqlNodeList order = call.operand(1);
        String function = aggregate.getOperator().getName();
        if (function.equalsIgnoreCase("MODE") && aggregate.operandCount() == 0 && order.size() == 1) {
            SqlCall mode = named(aggregate, function, aggregate.getFunctionQuantifier(), List.of(value(order.get(0))));
            return call.getOperator().createCall(call.getParserPosition(), mode, order);
        }
        if (function.equalsIgnoreCase("ANY_VALUE") && aggregate.operandCount() == 1) {
            return firstPresent(call, aggregate, order);
        }
        if (isQuantile(function)) {
            return fromTheEnd(call, aggregate, order);
        }
        if (!needsOrder(aggregate.getOperator()) || order.size() != 1) {
            return call;
        }
        SqlNode key = withoutNulls(order.get(0));
        List<SqlNode> operands = new ArrayList<>(List.of(value(key), aggregate.operand(0)));
        if (key.getKind() == SqlKind.DESCENDING) {
            operands.add(SqlLiteral.createBoolean(true, key.getParserPosition()));
        }
        String name = aggregate.getOperator().getName().replace("PERCENTILE", "QUANTILE");
        return named(aggregate, name, aggregate.getFunctionQuantifier(), operands);
    }

    /** In an order, any value is the first one. */
    private static SqlNode firstPresent(SqlCall call, SqlCall any, SqlNodeList order) {
        SqlParserPos pos = call.getParserPosition();
        SqlNode value = any.operand(0);
        SqlNode first = call.getOperator()
                .createCall(pos, named(any, "FIRST", any.getFunctionQuantifier(), List.of(value)), order);
        return SqlStdOperatorTable.FILTER.createCall(
                pos, first, SqlStdOperatorTable.IS_NOT_NULL.createCall(pos, value));
    }

    /** {@code QUANTILE_DISC(x, f ORDER BY x DESC)} counts from the top. */
    private static SqlNode fromTheEnd(SqlCall call, SqlCall quantile, SqlNodeList order) {
        boolean isByValue = quantile.operandCount() == 2
                && order.size() == 1
                && value(order.get(0)).equalsDeep(quantile.operand(0), Litmus.IGNORE);
        if (!isByValue) {
            return call;
        }
        List<SqlNode> operands = new ArrayList<>(quantile.getOperandList());
        SqlNode key = withoutNulls(order.get(0));
        operands.add(SqlLiteral.createBoolean(key.getKind() == SqlKind.DESCENDING, key.getParserPosition()));
        return named(quantile, quantile.getOperator().getName(), quantile.getFunctionQuantifier(), operands);
    }

    private static SqlNode withoutNulls(SqlNode key) {
        boolean places = key.getKind() == SqlKind.NULLS_FIRST || key.getKind() == SqlKind.NULLS_LAST;
        return places ? ((SqlCall) key).operand(0) : key;
    }

    /** What a key of an order compares. */
    private static SqlNode value(SqlNode key) {
        SqlNode plain = withoutNulls(key);
        return plain.getKind() == SqlKind.DESCENDING ? ((SqlCall) plain).operand(0) : plain;
    }

    /** {@code WITHIN GROUP} with NULLs below all values where its keys do not say. */
    static SqlNode nullsLow(SqlCall withinGroup) {
        SqlNodeList keys = withinGroup.operand(1);
        SqlNodeList told = new SqlNodeList(keys.getParserPosition());
        for (SqlNode key : keys) {
            boolean tells = key.getKind() == SqlKind.NULLS_FIRST || key.getKind() == SqlKind.NULLS_LAST;
            SqlOperator place = key.getKind() == SqlKind.DESCENDING
                    ? SqlStdOperatorTable.NULLS_LAST
                    : SqlStdOperatorTable.NULLS_FIRST;
            told.add(tells ? key : place.createCall(key.getParserPosition(), key));
        }
        return withinGroup
                .getOperator()
                .createCall(withinGroup.getParserPosition(), withinGroup.<SqlNode>operand(0), told);
    }

    /** Whether a function has no meaning without WITHIN GROUP. */
    static boolean needsOrder(SqlOperator operator) {
        return operator == SqlStdOperatorTable.PERCENTILE_CONT || operator == SqlStdOperatorTable.PERCENTILE_DISC;
    }

    /** {@code ARRAY_AGG(x ORDER BY y)}, {@code GROUP_CONCAT(x ORDER BY y SEPARATOR ',')}. */
    private static SqlNode listed(SqlCall call) {
        List<SqlNode> operands = new ArrayList<>();
        SqlNodeList order = null;
        for (SqlNode operand : call.getOperandList()) {
            if (operand instanceof SqlNodeList keys) {
                order = keys;
            } else if (operand.getKind() == SqlKind.SEPARATOR) {
                operands.add(((SqlCall) operand).operand(0));
            } else {
                operands.add(operand);
            }
        }
        SqlCall plain = named(call, call.getOperator().getName(), call.getFunctionQuantifier(), operands);
        return order == null
                ? plain
                : SqlStdOperatorTable.WITHIN_GROUP.createCall(call.getParserPosition(), plain, order);
    }

    private static SqlCall named(SqlCall call, String name, SqlLiteral quantifier, List<SqlNode> operands) {
        SqlIdentifier id = new SqlIdentifier(name, call.getParserPosition());
        return new SqlUnresolvedFunction(id, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(quantifier, call.getParserPosition(), operands.toArray(SqlNode[]::new));
    }
}
