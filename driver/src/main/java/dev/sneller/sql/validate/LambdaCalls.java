package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.LambdaParameter;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLambda;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code FILTER(a, x -> c)} as a plain call: the body as an operand, in which each parameter is a call that tells its number. A parameter
 * more than a function has is the position of the element, from 1: then the elements are paired with their positions.
 */
final class LambdaCalls {
    private static final String FILTER = "FILTER";
    private static final String TRANSFORM = "TRANSFORM";
    private static final String REDUCE = "REDUCE";

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry(FILTER, FILTER),
            Map.entry("ARRAY_FILTER", FILTER),
            Map.entry("LIST_FILTER", FILTER),
            Map.entry(TRANSFORM, TRANSFORM),
            Map.entry("ARRAY_TRANSFORM", TRANSFORM),
            Map.entry("LIST_TRANSFORM", TRANSFORM),
            Map.entry("ARRAY_APPLY", TRANSFORM),
            Map.entry("LIST_APPLY", TRANSFORM),
            Map.entry("APPLY", TRANSFORM),
            Map.entry(REDUCE, REDUCE),
            Map.entry("ARRAY_REDUCE", REDUCE),
            Map.entry("LIST_REDUCE", REDUCE));

    private static final int ELEMENT = 0;
    private static final int POSITION = 1;

    /** Numbers given so far. */
    private int parameters;

    /** The call without its lambda; other calls stay. */
    SqlCall inlined(SqlCall call) {
        String function = FUNCTIONS.get(name(call));
        int at = function == null ? -1 : lambda(call.getOperandList());
        if (at < 0) {
            return call;
        }
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        SqlLambda lambda = (SqlLambda) operands.remove(at);
        boolean reduces = function.equals(REDUCE);
        boolean startsWithFirst = reduces && at == 1 && operands.size() == 1;
        if (startsWithFirst) {
            startWithFirst(call, operands);
        }
        int wanted = reduces ? 2 : 1;
        List<SqlNode> names = lambda.getParameters();
        boolean counts = names.size() == wanted + 1;
        if (operands.size() != wanted || names.size() != wanted && !counts) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_COUNT,
                    reduces
                            ? "REDUCE takes an array, a first value and a lambda of two parameters, (reduced, x) -> …"
                            : name(call) + " takes an array and a lambda of one parameter, x -> …",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        if (counts) {
            operands.set(0, numbered(call, operands.get(0), startsWithFirst ? "2" : "1"));
        }
        Map<String, Function<SqlParserPos, SqlNode>> values = new HashMap<>();
        List<SqlNode> given = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Function<SqlParserPos, SqlNode> value = parameter(given, names.get(i));
            boolean isPair = counts && i == wanted - 1;
            values.put(simple(names.get(i)), isPair ? pos -> member(pos, value.apply(pos), ELEMENT) : value);
            if (isPair) {
                values.put(simple(names.get(wanted)), pos -> number(pos, member(pos, value.apply(pos), POSITION)));
            }
        }
        operands.add(lambda.getExpression().accept(new LambdaBody(values)));
        operands.addAll(given);
        SqlCall inlined = (SqlCall) FunctionForms.named(call, function, operands);
        return counts && function.equals(FILTER) ? elements(inlined) : inlined;
    }

    /** Where the lambda stands: last, or behind the array. -1 without one. */
    private static int lambda(List<SqlNode> operands) {
        for (int at : new int[] {operands.size() - 1, 1}) {
            if (at >= 0 && at < operands.size() && operands.get(at) instanceof SqlLambda) {
                return at;
            }
        }
        return -1;
    }

    /** The first element is the first value. */
    private static void startWithFirst(SqlCall call, List<SqlNode> operands) {
        SqlParserPos pos = call.getParserPosition();
        SqlNode array = operands.get(0);
        SqlNode size = FunctionForms.named(call, "ARRAY_SIZE", List.of(array));
        operands.set(
                0,
                FunctionForms.named(
                        call, "ARRAY_SLICE", List.of(array, SqlLiteral.createExactNumeric("1", pos), size)));
        operands.add(PathStep.GET.createCall(pos, array, SqlLiteral.createExactNumeric("0", pos)));
    }

    /** Arrays of the elements and their positions. */
    private static SqlNode numbered(SqlCall call, SqlNode array, String firstPosition) {
        SqlNode first = SqlLiteral.createExactNumeric(firstPosition, call.getParserPosition());
        return FunctionForms.named(call, "LIST_ENUMERATE", List.of(array, first));
    }

    /** The elements of arrays that tell their positions too. */
    private SqlCall elements(SqlCall pairs) {
        List<SqlNode> given = new ArrayList<>();
        SqlParserPos pos = pairs.getParserPosition();
        SqlNode element = member(pos, parameter(given, pairs).apply(pos), ELEMENT);
        return (SqlCall) FunctionForms.named(pairs, TRANSFORM, List.of(pairs, element, given.get(0)));
    }

    private Function<SqlParserPos, SqlNode> parameter(List<SqlNode> given, SqlNode written) {
        SqlNode number = SqlLiteral.createExactNumeric(Integer.toString(parameters++), written.getParserPosition());
        given.add(number);
        return pos -> LambdaParameter.PARAMETER.createCall(pos, number);
    }

    private static SqlNode member(SqlParserPos pos, SqlNode pair, int index) {
        return PathStep.GET.createCall(pos, pair, SqlLiteral.createExactNumeric(Integer.toString(index), pos));
    }

    private static SqlNode number(SqlParserPos pos, SqlNode value) {
        return SqlStdOperatorTable.CAST.createCall(pos, value, TypeNames.integer(pos));
    }

    private static String simple(SqlNode parameter) {
        return ((SqlIdentifier) parameter).getSimple();
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
    }
}
