package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlNameMatchers;

/** How many arguments the forms of a function take, where a call has another number. */
final class ArgumentCounts {
    private ArgumentCounts() {}

    /** Only functions in FROM take arguments by name; they are in order by the time calls are looked up. */
    static void refuseNames(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        boolean isUnknown = call.getOperator() instanceof SqlUnresolvedFunction
                && !OperatorTable.functionNames().contains(name);
        if (isUnknown || TableFunction.named(name).isPresent()) {
            return;
        }
        for (SqlNode argument : call.getOperandList()) {
            if (argument != null && argument.getKind() == SqlKind.ARGUMENT_ASSIGNMENT) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        name + " takes its arguments by their places; leave the names out",
                        StatementNode.place(argument.getParserPosition()),
                        null);
            }
        }
    }

    /** Fails with ARGUMENT_COUNT when no form of the function takes as many arguments as the call has. */
    static void check(SqlCall call, String name, SqlOperatorTable operators) {
        List<SqlOperator> forms = new ArrayList<>();
        operators.lookupOperatorOverloads(
                new SqlIdentifier(name, SqlParserPos.ZERO),
                null,
                SqlSyntax.FUNCTION,
                forms,
                SqlNameMatchers.withCaseSensitive(false));
        boolean known = !forms.isEmpty() && forms.stream().allMatch(form -> form.getOperandTypeChecker() != null);
        int given = call.operandCount();
        if (!known
                || forms.stream().anyMatch(form -> form.getOperandCountRange().isValidCount(given))) {
            return;
        }
        throw new SnellerException(
                ErrorCode.ARGUMENT_COUNT,
                name + " takes " + counts(forms) + ", got " + given,
                StatementNode.place(call.getParserPosition()),
                null);
    }

    /** Fails with ARGUMENT_COUNT when a call, which the validator rewrites before it counts, has no argument. */
    static SqlCall oneOrMore(SqlCall call) {
        if (call.operandCount() > 0) {
            return call;
        }
        throw new SnellerException(
                ErrorCode.ARGUMENT_COUNT,
                call.getOperator().getName() + " takes 1 or more arguments, got 0",
                StatementNode.place(call.getParserPosition()),
                null);
    }

    private static String counts(List<SqlOperator> forms) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (SqlOperator form : forms) {
            SqlOperandCountRange range = form.getOperandCountRange();
            least = Math.min(least, range.getMin());
            most = Math.max(most, range.getMax() < 0 ? Integer.MAX_VALUE : range.getMax());
        }
        if (least == most) {
            return least == 0 ? "no argument" : least == 1 ? "1 argument" : least + " arguments";
        }
        return most == Integer.MAX_VALUE ? least + " or more arguments" : least + " to " + most + " arguments";
    }
}
