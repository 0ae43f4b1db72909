package dev.sneller.sql.validate;

import dev.sneller.sql.function.LambdaParameter;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.TypeNames;
import dev.sneller.sql.parse.syntax.Lambdas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/**
 * Functions of lists that are queries or lambdas: {@code LIST_MEDIAN(a)} and {@code LIST_AGGREGATE(a, 'sum')} ask for the aggregate over the
 * elements, {@code LIST_SELECT(a, positions)} takes elements by position from 1, {@code LIST_WHERE(a, truths)} those beside a true value.
 */
final class ListCalls {
    private static final Set<String> AGGREGATES =
            Set.of("LIST_AGGREGATE", "LIST_AGGR", "ARRAY_AGGREGATE", "ARRAY_AGGR");

    /** Aggregates by the names of their functions of lists. */
    private static final Map<String, String> OF_LISTS = Map.ofEntries(
            Map.entry("LIST_MEDIAN", "MEDIAN"),
            Map.entry("LIST_MODE", "MODE"),
            Map.entry("LIST_STDDEV_SAMP", "STDDEV_SAMP"),
            Map.entry("LIST_STDDEV_POP", "STDDEV_POP"),
            Map.entry("LIST_VAR_SAMP", "VAR_SAMP"),
            Map.entry("LIST_VAR_POP", "VAR_POP"),
            Map.entry("LIST_SKEWNESS", "SKEWNESS"),
            Map.entry("LIST_KURTOSIS", "KURTOSIS"),
            Map.entry("LIST_APPROX_COUNT_DISTINCT", "APPROX_COUNT_DISTINCT"),
            Map.entry("LIST_BOOL_AND", "BOOL_AND"),
            Map.entry("LIST_BOOL_OR", "BOOL_OR"),
            Map.entry("LIST_BIT_AND", "BIT_AND"),
            Map.entry("LIST_BIT_OR", "BIT_OR"),
            Map.entry("LIST_BIT_XOR", "BIT_XOR"),
            Map.entry("LIST_ANY_VALUE", "ANY_VALUE"),
            Map.entry("LIST_STRING_AGG", "STRING_AGG"));

    private final SqlCall call;
    private final SqlParserPos pos;

    private ListCalls(SqlCall call) {
        this.call = call;
        this.pos = call.getParserPosition();
    }

    /** Such a call in other words; other calls stay. */
    static SqlCall spelled(SqlCall call) {
        if (!(call.getOperator() instanceof SqlUnresolvedFunction) || call.operandCount() == 0) {
            return call;
        }
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        ListCalls calls = new ListCalls(call);
        if (AGGREGATES.contains(name) && call.operandCount() >= 2) {
            return call.operand(1) instanceof SqlLiteral text && SqlTypeName.CHAR_TYPES.contains(text.getTypeName())
                    ? calls.aggregate(String.valueOf(text.toValue()).toUpperCase(Locale.ROOT), 2)
                    : call;
        } else if (OF_LISTS.containsKey(name)) {
            return calls.aggregate(OF_LISTS.get(name), 1);
        } else if ((name.equals("LIST_SELECT") || name.equals("ARRAY_SELECT")) && call.operandCount() == 2) {
            return calls.chosen();
        } else if ((name.equals("LIST_WHERE") || name.equals("ARRAY_WHERE")) && call.operandCount() == 2) {
            return calls.beside();
        }
        return call;
    }

    /** {@code (SELECT CASE WHEN COUNT(VALUE) > 0 THEN aggregate(VALUE, …) END FROM TABLE(FLATTEN(list)))}. */
    private SqlCall aggregate(String aggregate, int firstArgument) {
        refuseInnerScopes();
        List<SqlNode> operands = new ArrayList<>(List.of(new SqlIdentifier("VALUE", pos)));
        operands.addAll(call.getOperandList().subList(firstArgument, call.operandCount()));
        SqlNode source = SqlStdOperatorTable.COLLECTION_TABLE.createCall(
                pos,
                new SqlUnresolvedFunction(
                                new SqlIdentifier("FLATTEN", pos),
                                null,
                                null,
                                null,
                                null,
                                SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION)
                        .createCall(pos, List.of(call.operand(0))));
        SqlNode some = SqlStdOperatorTable.GREATER_THAN.createCall(
                pos,
                FunctionForms.named(call, "COUNT", List.of(new SqlIdentifier("VALUE", pos))),
                SqlLiteral.createExactNumeric("0", pos));
        SqlNode value = new SqlCase(
                pos,
                null,
                SqlNodeList.of(some),
                SqlNodeList.of(FunctionForms.named(call, aggregate, operands)),
                SqlLiteral.createNull(pos));
        SqlNodeList items = SqlNodeList.of(value);
        return new SqlSelect(pos, null, items, source, null, null, null, null, null, null, null, null, null);
    }

    /** The query made of the call stands in a scope of its own, which parameters of lambdas and aggregates of this one do not reach. */
    private void refuseInnerScopes() {
        call.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall inner) {
                SqlOperator operator = inner.getOperator();
                String name = operator.getName().toUpperCase(Locale.ROOT);
                if (operator == LambdaParameter.PARAMETER) {
                    throw Refusals.of(call.getOperator().getName() + " in a lambda", pos);
                } else if (operator.getSyntax() == SqlSyntax.FUNCTION && OperatorTable.isAggregate(name)) {
                    throw Refusals.of(call.getOperator().getName() + " of an aggregate", pos);
                }
                return super.visit(inner);
            }
        });
    }

    private SqlCall chosen() {
        SqlIdentifier at = new SqlIdentifier("position", pos);
        SqlNode number = SqlStdOperatorTable.CAST.createCall(pos, at, TypeNames.integer(pos));
        SqlNode element = FunctionForms.named(call, "LIST_EXTRACT", List.of(call.operand(0), number));
        return (SqlCall) Lambdas.call("TRANSFORM", pos, call.operand(1), SqlNodeList.of(at), element);
    }

    private SqlCall beside() {
        SqlIdentifier pair = new SqlIdentifier("pair", pos);
        SqlNode pairs = FunctionForms.named(call, "ARRAYS_ZIP", List.of(call.operand(0), call.operand(1)));
        SqlNode holds = member(pair, "$2");
        SqlNode kept = Lambdas.call(
                "FILTER",
                pos,
                pairs,
                SqlNodeList.of(pair),
                SqlStdOperatorTable.CAST.createCall(pos, holds, TypeNames.truth(pos)));
        return (SqlCall) Lambdas.call("TRANSFORM", pos, kept, SqlNodeList.of(pair), member(pair, "$1"));
    }

    private SqlNode member(SqlIdentifier object, String key) {
        SqlNode member = PathStep.GET.createCall(pos, object, SqlLiteral.createCharString(key, pos));
        return FunctionForms.named(call, "STRIP_NULL_VALUE", List.of(member));
    }
}
