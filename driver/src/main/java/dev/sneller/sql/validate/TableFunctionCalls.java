package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Calls in FROM: arguments by name become arguments in order, and what was left out its default. */
final class TableFunctionCalls {
    private TableFunctionCalls() {}

    /** @param table {@code TABLE(f(…))}; functions that are not ours stay as they are, for the validator to refuse */
    static SqlNode withAllArguments(SqlCall table) {
        if (table.operand(0) instanceof SqlBasicCall call) {
            String name = call.getOperator().getName();
            Optional<TableFunction> function = TableFunction.named(name);
            if (function.isEmpty() && OperatorTable.functionNames().contains(name.toUpperCase(Locale.ROOT))) {
                throw refused(
                        ErrorCode.FUNCTION_NOT_FOUND,
                        name + " gives a value, no rows; it stands in SELECT, not in FROM",
                        call);
            }
            function.ifPresent(found -> table.setOperand(0, all(call, found)));
        }
        return table;
    }

    /** A function or query on the right side of a join may name columns of the left side, with or without LATERAL. */
    static SqlJoin lateral(SqlJoin join) {
        join.setRight(mayNameLeft(join.getRight(), join));
        return join;
    }

    private static SqlNode mayNameLeft(SqlNode source, SqlJoin join) {
        if (source.getKind() == SqlKind.AS) {
            SqlCall alias = (SqlCall) source;
            alias.setOperand(0, mayNameLeft(alias.operand(0), join));
            return alias;
        }
        return source.getKind() == SqlKind.COLLECTION_TABLE || LateralQueries.nameLeft(source, join)
                ? SqlStdOperatorTable.LATERAL.createCall(source.getParserPosition(), source)
                : source;
    }

    private static SqlNode all(SqlCall call, TableFunction function) {
        List<TableFunction.Parameter> parameters = function.parameters();
        SqlNode[] arguments = new SqlNode[parameters.size()];
        for (int i = 0; i < call.operandCount(); i++) {
            SqlNode argument = call.operand(i);
            boolean named = argument.getKind() == SqlKind.ARGUMENT_ASSIGNMENT;
            int position = named ? position(function, ((SqlCall) argument).operand(1)) : i;
            if (position >= arguments.length || arguments[position] != null) {
                throw refused(
                        ErrorCode.ARGUMENT_COUNT,
                        "too many or repeated arguments; the form is "
                                + function.getAllowedSignatures(function.getName()),
                        argument);
            }
            arguments[position] = named ? ((SqlCall) argument).operand(0) : argument;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null && parameters.get(i).required()) {
                throw refused(
                        ErrorCode.ARGUMENT_COUNT,
                        "no " + parameters.get(i).name() + " is given; the form is "
                                + function.getAllowedSignatures(function.getName()),
                        call);
            }
            if (arguments[i] == null) {
                arguments[i] = literal(parameters.get(i).otherwise(), call.getParserPosition());
            }
        }
        if (function == TableFunction.SPLIT_TO_TABLE) {
            arguments[0] = FunctionForms.named(call, "SPLIT", List.of(arguments));
        } else if (function == TableFunction.STRTOK_SPLIT_TO_TABLE) {
            arguments[0] = FunctionForms.named(call, "STRTOK_TO_ARRAY", List.of(arguments));
        }
        return function.createCall(call.getParserPosition(), new ArrayList<>(Arrays.asList(arguments)));
    }

    private static int position(TableFunction function, SqlIdentifier name) {
        int position = function.position(name.getSimple());
        if (position < 0) {
            List<String> names = function.parameters().stream()
                    .map(TableFunction.Parameter::name)
                    .toList();
            String hint = Suggestion.nearest(name.getSimple(), names)
                    .map(near -> ". Did you mean " + near + "?")
                    .orElse("; the form is " + function.getAllowedSignatures(function.getName()));
            throw refused(
                    ErrorCode.INVALID_ARGUMENT,
                    function.getName() + " has no argument " + SnellerException.quote(name.getSimple()) + hint,
                    name);
        }
        return position;
    }

    private static SnellerException refused(ErrorCode code, String message, SqlNode where) {
        return new SnellerException(code, message, StatementNode.place(where.getParserPosition()), null);
    }

    private static SqlNode literal(Object value, SqlParserPos position) {
        if (value == null) {
            return SqlLiteral.createNull(position);
        }
        return value instanceof Boolean truth
                ? SqlLiteral.createBoolean(truth, position)
                : SqlLiteral.createCharString(value.toString(), position);
    }
}
