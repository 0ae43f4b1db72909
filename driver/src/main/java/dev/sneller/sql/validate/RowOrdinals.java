package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.sql.parse.StatementNode;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * SEQ1, SEQ2, SEQ4 and SEQ8 over GENERATOR: the ordinal of the row, wrapped to so many bytes. Dense, from 0, equal within a row, whatever
 * thread makes it.
 */
final class RowOrdinals extends SqlShuttle {
    private static final RowOrdinals INSTANCE = new RowOrdinals();

    /** Values of the sequences of fewer than 8 bytes that are not negative. */
    private static final Map<String, Long> HALF_RANGE = Map.of("SEQ1", 1L << 7, "SEQ2", 1L << 15, "SEQ4", 1L << 31);

    private RowOrdinals() {}

    /** Rewrites the calls in every clause of a SELECT from GENERATOR alone. */
    static void in(SqlSelect select) {
        if (!readsGenerator(select)) {
            return;
        }
        select.setSelectList((SqlNodeList) select.getSelectList().accept(INSTANCE));
        select.setWhere(rewritten(select.getWhere()));
        select.setGroupBy((SqlNodeList) rewritten(select.getGroup()));
        select.setHaving(rewritten(select.getHaving()));
        select.setQualify(rewritten(select.getQualify()));
    }

    /** The order of a query, which stands outside of it. */
    static SqlNodeList inOrderOf(SqlNode query, SqlNodeList order) {
        return query instanceof SqlSelect select && readsGenerator(select)
                ? (SqlNodeList) order.accept(INSTANCE)
                : order;
    }

    /** Throws when the call is of a sequence where there is no GENERATOR alone to number the rows of. */
    static void refuse(SqlCall call) {
        if (isSequence(call)) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    call.getOperator().getName()
                            + " numbers the rows of TABLE(GENERATOR(…)) alone in FROM; use ROW_NUMBER() elsewhere",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
    }

    private static SqlNode rewritten(SqlNode clause) {
        return clause == null ? null : clause.accept(INSTANCE);
    }

    private static boolean readsGenerator(SqlSelect select) {
        SqlNode from = select.getFrom();
        if (from != null && from.getKind() == SqlKind.AS) {
            from = ((SqlCall) from).operand(0);
        }
        return from != null
                && from.getKind() == SqlKind.COLLECTION_TABLE
                && ((SqlCall) from).operand(0) instanceof SqlCall function
                && function.getOperator() == TableFunction.GENERATOR;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            return call;
        }
        return isSequence(call) ? sequence(call, HALF_RANGE.get(name(call))) : super.visit(call);
    }

    private static boolean isSequence(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction
                && (name(call).equals("SEQ8") || HALF_RANGE.containsKey(name(call)));
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
    }

    private static SqlNode sequence(SqlCall call, Long half) {
        SqlParserPos place = call.getParserPosition();
        SqlNode ordinal = new SqlIdentifier(TableFunction.ORDINAL, place);
        boolean signed = isSigned(call);
        if (half == null) {
            return ordinal;
        }
        // Signed sequences go on from the smallest value of their width, others from 0.
        return signed ? minus(modulo(plus(ordinal, half), 2 * half), half) : modulo(ordinal, half);
    }

    private static boolean isSigned(SqlCall call) {
        if (call.operandCount() == 0) {
            return false;
        }
        String argument = call.operandCount() == 1 ? call.operand(0).toString() : "";
        if (!argument.equals("0") && !argument.equals("1")) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    call.getOperator().getName() + " takes nothing, 0 or 1 (continue with the smallest number)",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        return argument.equals("1");
    }

    private static SqlNode modulo(SqlNode value, long divisor) {
        return SqlStdOperatorTable.MOD.createCall(value.getParserPosition(), value, number(divisor, value));
    }

    private static SqlNode plus(SqlNode value, long other) {
        return SqlStdOperatorTable.PLUS.createCall(value.getParserPosition(), value, number(other, value));
    }

    private static SqlNode minus(SqlNode value, long other) {
        return SqlStdOperatorTable.MINUS.createCall(value.getParserPosition(), value, number(other, value));
    }

    private static SqlNode number(long value, SqlNode at) {
        return ExactLiteral.of(SqlLiteral.createExactNumeric(Long.toString(value), at.getParserPosition()));
    }
}
