package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.LambdaParameter;
import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLambda;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlShuttle;

/** {@code FILTER(a, x -> c)} as a plain call: the body as an operand, in which each parameter is a call that tells its number. */
final class LambdaCalls {
    private static final Set<String> FUNCTIONS = Set.of("FILTER", "TRANSFORM", "REDUCE");

    /** Numbers given so far. */
    private int parameters;

    /** The call without its lambda; other calls stay. */
    SqlCall inlined(SqlCall call) {
        if (!takesLambda(call)) {
            return call;
        }
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        SqlLambda lambda = (SqlLambda) operands.remove(operands.size() - 1);
        int wanted = name(call).equals("REDUCE") ? 2 : 1;
        if (operands.size() != wanted || lambda.getParameters().size() != wanted) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_COUNT,
                    wanted == 1
                            ? name(call) + " takes an array and a lambda of one parameter, x -> …"
                            : "REDUCE takes an array, a first value and a lambda of two parameters, (reduced, x) -> …",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        Map<String, SqlNode> numbers = new HashMap<>();
        List<SqlNode> given = new ArrayList<>();
        for (SqlNode parameter : lambda.getParameters()) {
            SqlNode number =
                    SqlLiteral.createExactNumeric(Integer.toString(parameters++), parameter.getParserPosition());
            numbers.put(((SqlIdentifier) parameter).getSimple(), number);
            given.add(number);
        }
        operands.add(lambda.getExpression().accept(new Body(numbers)));
        operands.addAll(given);
        return (SqlCall) FunctionForms.named(call, name(call), operands);
    }

    private static boolean takesLambda(SqlCall call) {
        return FUNCTIONS.contains(name(call))
                && call.operandCount() > 0
                && call.operand(call.operandCount() - 1) instanceof SqlLambda;
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().toUpperCase(Locale.ROOT);
    }

    /** Puts calls in the place of names; lambdas inside may use the same names for parameters of their own. */
    private static final class Body extends SqlShuttle {
        private final Map<String, SqlNode> numbers;

        Body(Map<String, SqlNode> numbers) {
            this.numbers = numbers;
        }

        @Override
        public SqlNode visit(SqlIdentifier name) {
            SqlNode number = name.isSimple() ? numbers.get(name.getSimple()) : null;
            return number == null ? name : LambdaParameter.PARAMETER.createCall(name.getParserPosition(), number);
        }

        @Override
        public SqlNode visit(SqlCall call) {
            if (call.isA(SqlKind.QUERY)) {
                throw Refusals.of("a subquery in a lambda", call.getParserPosition());
            }
            if (call.getOperator() == SqlStdOperatorTable.COLON) {
                // Names behind the colon are keys.
                return SqlStdOperatorTable.COLON.createCall(
                        call.getParserPosition(), call.operand(0).accept(this), keys(call.operand(1)));
            }
            if (call instanceof SqlLambda inner) {
                Map<String, SqlNode> seen = new HashMap<>(numbers);
                inner.getParameters().forEach(parameter -> seen.remove(((SqlIdentifier) parameter).getSimple()));
                return new SqlLambda(
                        inner.getParserPosition(),
                        inner.getParameters(),
                        inner.getExpression().accept(new Body(seen)));
            }
            return super.visit(call);
        }

        private SqlNode keys(SqlNode segments) {
            if (!(segments instanceof org.apache.calcite.sql.SqlNodeList list)) {
                return segments;
            }
            List<SqlNode> keys = new ArrayList<>();
            for (SqlNode segment : list) {
                keys.add(segment instanceof SqlIdentifier ? segment : segment.accept(this));
            }
            return new org.apache.calcite.sql.SqlNodeList(keys, list.getParserPosition());
        }
    }
}
