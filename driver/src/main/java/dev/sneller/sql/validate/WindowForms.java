package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * OVER in the forms the validator knows: FIRST_VALUE, LAST_VALUE and NTH_VALUE see the whole partition unless a frame is written, FILTER
 * becomes CASE, RATIO_TO_REPORT a quotient, the order of WITHIN GROUP that of the window.
 */
final class WindowForms {
    private static final Map<String, String> OF_FRAME = Map.of("FIRST", "FIRST_VALUE", "LAST", "LAST_VALUE");
    private static final Set<String> SEEING_ALL = Set.of("FIRST_VALUE", "LAST_VALUE", "NTH_VALUE");

    private WindowForms() {}

    static SqlNode rewrite(SqlCall over) {
        SqlCall function = over.operand(0);
        SqlNode window = ofPeers(over.operand(1));
        boolean treatsNulls = function.getKind() == SqlKind.IGNORE_NULLS || function.getKind() == SqlKind.RESPECT_NULLS;
        String name = name(treatsNulls ? function.operand(0) : function);
        if (function.getKind() == SqlKind.WITHIN_GROUP) {
            return over(over, function.operand(0), ordered(window, function.operand(1)));
        }
        if (function.getKind() == SqlKind.FILTER) {
            return over(over, filtered(function), window);
        }
        if (name.equals("RATIO_TO_REPORT") && function.operandCount() == 1) {
            return ratio(over, function, window);
        }
        if (SEEING_ALL.contains(name)) {
            return over(over, function, wholePartition(window));
        }
        boolean isKnown = window == over.operand(1) && !OF_FRAME.containsKey(name);
        return isKnown ? over : over(over, function, window);
    }

    private static String name(SqlCall function) {
        return function.getOperator().getName().toUpperCase(Locale.ROOT);
    }

    private static SqlNode over(SqlCall original, SqlNode function, SqlNode window) {
        SqlNode known = function instanceof SqlCall call ? ofFrame(call) : function;
        return SqlStdOperatorTable.OVER.createCall(original.getParserPosition(), known, window);
    }

    /** Over a frame, FIRST and LAST are FIRST_VALUE and LAST_VALUE. */
    private static SqlCall ofFrame(SqlCall function) {
        String name = OF_FRAME.get(name(function));
        return name == null ? function : (SqlCall) FunctionForms.named(function, name, function.getOperandList());
    }

    /** The value beside the sum of all; of a sum of 0 there is no share. */
    private static SqlNode ratio(SqlCall over, SqlCall function, SqlNode window) {
        SqlParserPos pos = over.getParserPosition();
        SqlNode value = function.operand(0);
        SqlNode sum = over(over, FunctionForms.named(function, "SUM", List.of(value)), window);
        SqlNode divisor = SqlStdOperatorTable.NULLIF.createCall(pos, sum, SqlLiteral.createExactNumeric("0", pos));
        return SqlStdOperatorTable.DIVIDE.createCall(pos, value, divisor);
    }

    /** {@code SUM(x) FILTER (WHERE c)} is {@code SUM(CASE WHEN c THEN x END)}, COUNT(*) counts a constant. */
    private static SqlNode filtered(SqlCall filter) {
        SqlCall aggregate = filter.operand(0);
        SqlParserPos pos = aggregate.getParserPosition();
        List<SqlNode> operands = new ArrayList<>(aggregate.getOperandList());
        boolean countsRows = operands.isEmpty() || operands.get(0) instanceof SqlIdentifier id && id.isStar();
        SqlNode value = countsRows ? SqlLiteral.createExactNumeric("1", pos) : operands.get(0);
        SqlNode kept = new SqlCase(
                pos, null, SqlNodeList.of(filter.operand(1)), SqlNodeList.of(value), SqlLiteral.createNull(pos));
        if (operands.isEmpty()) {
            operands.add(kept);
        } else {
            operands.set(0, kept);
        }
        return aggregate.getOperator().createCall(aggregate.getFunctionQuantifier(), pos, operands);
    }

    /** Without an order all rows are peers, so that a RANGE that knows no distance holds all of them. */
    static SqlNode ofPeers(SqlNode node) {
        boolean isRange = node instanceof SqlWindow window
                && !window.isRows()
                && window.getRefName() == null
                && window.getOrderList().isEmpty()
                && window.getLowerBound() != null
                && !(window.getLowerBound() instanceof SqlCall)
                && !(window.getUpperBound() instanceof SqlCall);
        if (!isRange) {
            return node;
        }
        SqlWindow range = (SqlWindow) node;
        SqlWindow all = everyRow(
                null, range.getPartitionList(), SqlNodeList.EMPTY, range.getExclude(), range.getParserPosition());
        if (range.getDeclName() != null) {
            all.setDeclName(range.getDeclName());
        }
        return all;
    }

    /** WITHIN GROUP orders the rows of the whole partition, so OVER has neither an order nor a frame of its own. */
    private static SqlNode ordered(SqlNode node, SqlNodeList order) {
        boolean hasOrder = node instanceof SqlWindow window
                && (!window.getOrderList().isEmpty() || window.getLowerBound() != null);
        if (hasOrder) {
            throw new SnellerException(
                    ErrorCode.WINDOW_MISPLACED,
                    "beside WITHIN GROUP (ORDER BY …) OVER takes PARTITION BY only; leave its order out",
                    StatementNode.place(node.getParserPosition()),
                    null);
        }
        return wholePartition(node, order);
    }

    private static SqlNode wholePartition(SqlNode node) {
        if (node instanceof SqlWindow window) {
            return window.getLowerBound() != null ? window : wholePartition(window, window.getOrderList());
        }
        return wholePartition(node, SqlNodeList.EMPTY);
    }

    private static SqlNode wholePartition(SqlNode node, SqlNodeList order) {
        SqlParserPos pos = node.getParserPosition();
        return node instanceof SqlWindow window
                ? everyRow(window.getRefName(), window.getPartitionList(), order, null, pos)
                : everyRow((SqlIdentifier) node, SqlNodeList.EMPTY, order, null, pos);
    }

    private static SqlWindow everyRow(
            SqlIdentifier name, SqlNodeList partition, SqlNodeList order, SqlLiteral exclude, SqlParserPos pos) {
        return SqlWindow.create(
                null,
                name,
                partition,
                order,
                SqlLiteral.createBoolean(true, pos),
                SqlWindow.createUnboundedPreceding(pos),
                SqlWindow.createUnboundedFollowing(pos),
                null,
                exclude == null ? SqlWindow.createExcludeNoOthers(pos) : exclude,
                pos);
    }
}
