package dev.sneller.sql.validate;

import dev.sneller.sql.function.TableFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code FROM RANGE([start,] stop [, step])}, without the stop, and {@code FROM GENERATE_SERIES([start,] stop [, step])}, with it: a
 * column of numbers under the name of the function; {@code FROM NUMBERS(count)} has them in a column NUMBER. Constants become a generator; anything else is the flattened array of the numbers, so
 * that it may name columns of the sources on its left.
 */
final class Series {
    private static final String RANGE = "RANGE";
    private static final String GENERATE_SERIES = "GENERATE_SERIES";
    private static final String NUMBERS = "NUMBERS";

    private final SqlCall call;
    private final SqlParserPos pos;
    private final String name;

    private Series(SqlCall call) {
        this.call = call;
        this.pos = call.getParserPosition();
        this.name = name(call);
    }

    /** A call of these functions in FROM as a lateral query, one in an expression as an array; other calls stay. */
    static SqlCall generated(SqlCall written) {
        if (written.getKind() == SqlKind.COLLECTION_TABLE) {
            return written.operand(0) instanceof SqlCall function && (isSeries(function) || isNumbers(function))
                    ? new Series(function).rows()
                    : written;
        }
        return isSeries(written) ? new Series(written).array() : written;
    }

    private static boolean isSeries(SqlCall call) {
        boolean named = call.getOperator() instanceof SqlUnresolvedFunction
                && (name(call).equals(RANGE) || name(call).equals(GENERATE_SERIES));
        return named && call.operandCount() >= 1 && call.operandCount() <= 3;
    }

    private static boolean isNumbers(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction
                && name(call).equals(NUMBERS)
                && call.operandCount() == 1;
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
    }

    private SqlCall rows() {
        Optional<BigDecimal> start = number(start());
        Optional<BigDecimal> stop = number(call.operand(call.operandCount() == 1 ? 0 : 1));
        Optional<BigDecimal> step = number(step());
        boolean constant = start.isPresent()
                && stop.isPresent()
                && step.filter(s -> s.signum() != 0).isPresent();
        SqlNode source = constant ? generator(count(start.get(), stop.get(), step.get())) : flattened();
        SqlNode value = constant ? nth() : whole(new SqlIdentifier("VALUE", pos));
        SqlNode item = SqlStdOperatorTable.AS.createCall(pos, value, new SqlIdentifier(column(), pos));
        SqlSelect select = new SqlSelect(
                pos, null, SqlNodeList.of(item), source, null, null, null, null, null, null, null, null, null);
        return SqlStdOperatorTable.LATERAL.createCall(pos, select);
    }

    private String column() {
        return name.equals(NUMBERS) ? "NUMBER" : name;
    }

    private SqlCall array() {
        return function(
                "ARRAY_GENERATE_RANGE", SqlFunctionCategory.USER_DEFINED_FUNCTION, List.of(start(), end(), step()));
    }

    private BigDecimal count(BigDecimal start, BigDecimal stop, BigDecimal step) {
        BigDecimal steps = stop.subtract(start)
                .divide(step, 0, !name.equals(GENERATE_SERIES) ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return (!name.equals(GENERATE_SERIES) ? steps : steps.add(BigDecimal.ONE)).max(BigDecimal.ZERO);
    }

    /** The number of a row of the generator, which counts from 0. */
    private SqlNode nth() {
        SqlNode steps =
                SqlStdOperatorTable.MULTIPLY.createCall(pos, new SqlIdentifier(TableFunction.ORDINAL, pos), step());
        return SqlStdOperatorTable.PLUS.createCall(pos, start(), steps);
    }

    private SqlNode generator(BigDecimal count) {
        SqlNode rows = SqlLiteral.createExactNumeric(count.toPlainString(), pos);
        return table("GENERATOR", rows);
    }

    private SqlNode flattened() {
        return table("FLATTEN", array());
    }

    private SqlNode table(String function, SqlNode argument) {
        return SqlStdOperatorTable.COLLECTION_TABLE.createCall(
                pos, function(function, SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION, List.of(argument)));
    }

    private SqlCall function(String function, SqlFunctionCategory category, List<SqlNode> operands) {
        return new SqlUnresolvedFunction(new SqlIdentifier(function, pos), null, null, null, null, category)
                .createCall(pos, new ArrayList<>(operands));
    }

    private SqlNode start() {
        return call.operandCount() == 1 ? zero() : call.operand(0);
    }

    private SqlNode step() {
        return call.operandCount() == 3 ? call.operand(2) : SqlLiteral.createExactNumeric("1", pos);
    }

    /** Where the array ends, itself left out: one number behind the stop of a series that includes it. */
    private SqlNode end() {
        SqlNode stop = call.operand(call.operandCount() == 1 ? 0 : 1);
        if (!name.equals(GENERATE_SERIES)) {
            return stop;
        }
        SqlNode direction = function("SIGN", SqlFunctionCategory.USER_DEFINED_FUNCTION, List.of(step()));
        return SqlStdOperatorTable.PLUS.createCall(pos, stop, direction);
    }

    private SqlNode whole(SqlNode value) {
        return function("TO_NUMBER", SqlFunctionCategory.USER_DEFINED_FUNCTION, List.of(value));
    }

    private SqlNode zero() {
        return SqlLiteral.createExactNumeric("0", pos);
    }

    private static Optional<BigDecimal> number(SqlNode node) {
        if (node.getKind() == SqlKind.MINUS_PREFIX) {
            return number(((SqlCall) node).operand(0)).map(BigDecimal::negate);
        }
        return node instanceof SqlNumericLiteral number && number.isInteger()
                ? Optional.of(number.bigDecimalValue())
                : Optional.empty();
    }
}
