package dev.sneller.sql.function;

import dev.sneller.sql.function.scalar.DocumentFunctions;
import dev.sneller.sql.function.scalar.EngineFunction;
import dev.sneller.sql.function.scalar.LooseFunctions;
import dev.sneller.sql.function.scalar.ScalarFunctions;
import dev.sneller.sql.parse.syntax.GroupFrames;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlInternalOperators;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.util.Optionality;

/** Everything a statement may call, listed one by one; see {@link #instance()}. Names match without case. */
public final class OperatorTable implements SqlOperatorTable {
    private static final List<SqlOperator> SYNTAX = List.of(
            SqlStdOperatorTable.AND,
            SqlStdOperatorTable.OR,
            SqlStdOperatorTable.NOT,
            SqlStdOperatorTable.EQUALS,
            SqlStdOperatorTable.NOT_EQUALS,
            SqlStdOperatorTable.LESS_THAN,
            SqlStdOperatorTable.LESS_THAN_OR_EQUAL,
            SqlStdOperatorTable.GREATER_THAN,
            SqlStdOperatorTable.GREATER_THAN_OR_EQUAL,
            SqlStdOperatorTable.IS_DISTINCT_FROM,
            SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
            SqlStdOperatorTable.IS_NULL,
            SqlStdOperatorTable.IS_NOT_NULL,
            SqlStdOperatorTable.IS_TRUE,
            SqlStdOperatorTable.IS_NOT_TRUE,
            SqlStdOperatorTable.IS_FALSE,
            SqlStdOperatorTable.IS_NOT_FALSE,
            SqlStdOperatorTable.IS_UNKNOWN,
            SqlStdOperatorTable.IS_NOT_UNKNOWN,
            SqlStdOperatorTable.BETWEEN,
            SqlStdOperatorTable.NOT_BETWEEN,
            SqlStdOperatorTable.SYMMETRIC_BETWEEN,
            SqlStdOperatorTable.SYMMETRIC_NOT_BETWEEN,
            SqlStdOperatorTable.IN,
            SqlStdOperatorTable.NOT_IN,
            SqlStdOperatorTable.EXISTS,
            SqlStdOperatorTable.SCALAR_QUERY,
            SqlStdOperatorTable.LIKE,
            SqlStdOperatorTable.NOT_LIKE,
            SqlLibraryOperators.ILIKE,
            SqlLibraryOperators.NOT_ILIKE,
            SqlStdOperatorTable.MULTIPLY,
            SqlStdOperatorTable.DIVIDE,
            SqlStdOperatorTable.UNARY_MINUS,
            SqlStdOperatorTable.UNARY_PLUS,
            SqlStdOperatorTable.CONCAT,
            SqlStdOperatorTable.CASE,
            SqlStdOperatorTable.COALESCE,
            SqlStdOperatorTable.NULLIF,
            SqlStdOperatorTable.ROW,
            SqlStdOperatorTable.VALUES,
            SqlStdOperatorTable.AS,
            SqlStdOperatorTable.DESC,
            SqlStdOperatorTable.NULLS_FIRST,
            SqlStdOperatorTable.NULLS_LAST,
            SqlStdOperatorTable.EXPLICIT_TABLE,
            SqlStdOperatorTable.UNION,
            SqlStdOperatorTable.UNION_ALL,
            SyntaxNodes.UNION_BY_NAME,
            SyntaxNodes.UNION_ALL_BY_NAME,
            SqlStdOperatorTable.INTERSECT,
            SqlStdOperatorTable.INTERSECT_ALL,
            SqlStdOperatorTable.EXCEPT,
            SqlStdOperatorTable.EXCEPT_ALL,
            SqlStdOperatorTable.COUNT,
            SqlStdOperatorTable.GROUPING,
            SqlStdOperatorTable.GROUPING_ID,
            SqlStdOperatorTable.OVER,
            SqlStdOperatorTable.IGNORE_NULLS,
            SqlStdOperatorTable.RESPECT_NULLS,
            SqlStdOperatorTable.SINGLE_VALUE,
            SqlInternalOperators.LITERAL_AGG,
            SqlStdOperatorTable.DEFAULT,
            CastOperator.CAST,
            CastOperator.TRY_CAST,
            PathStep.GET,
            GroupFrames.COUNT,
            Widen.WIDEN);

    private OperatorTable() {}

    private static final class Holder {
        static final List<SqlOperator> ALL = all();
        static final Map<String, List<SqlOperator>> BY_NAME = ALL.stream()
                .collect(Collectors.groupingBy(operator -> operator.getName().toUpperCase(Locale.ROOT)));
        static final SqlOperatorTable TABLE = new OperatorTable();
        static final Set<String> FUNCTIONS = functions();
    }

    /** The one table; immutable. */
    public static SqlOperatorTable instance() {
        return Holder.TABLE;
    }

    @Override
    public void lookupOperatorOverloads(
            SqlIdentifier name,
            SqlFunctionCategory category,
            SqlSyntax syntax,
            List<SqlOperator> found,
            SqlNameMatcher matcher) {
        if (name.isSimple()) {
            Holder.BY_NAME.getOrDefault(name.getSimple().toUpperCase(Locale.ROOT), List.of()).stream()
                    .filter(operator -> form(operator.getSyntax()) == form(syntax))
                    .forEach(found::add);
        }
    }

    /** Functions are looked up alike, with or without star and parentheses. */
    private static SqlSyntax form(SqlSyntax syntax) {
        return switch (syntax) {
            case FUNCTION_STAR, FUNCTION_ID, ORDERED_FUNCTION -> SqlSyntax.FUNCTION;
            default -> syntax.family;
        };
    }

    @Override
    public List<SqlOperator> getOperatorList() {
        return Holder.ALL;
    }

    /** Names of all functions, aggregates included. */
    public static Set<String> functionNames() {
        return Holder.FUNCTIONS;
    }

    /** Every scalar function that the engine computes by name. */
    public static List<EngineFunction> engineFunctions() {
        return ScalarFunctions.all();
    }

    /** The value wrapped as VARIANT. */
    public static SqlNode wrap(SqlNode value) {
        return DocumentFunctions.WRAP.createCall(value.getParserPosition(), value);
    }

    public static boolean isWrap(SqlOperator operator) {
        return operator == DocumentFunctions.WRAP;
    }

    /** Whether a name is that of an aggregate. */
    public static boolean isAggregate(String name) {
        Optional<SqlOperator> found = Holder.ALL.stream()
                .filter(operator -> operator.getName().equalsIgnoreCase(name) && operator.isAggregator())
                .findFirst();
        return found.isPresent();
    }

    /** Whether a name is that of an aggregate that gives the same whatever the order of its values. */
    public static boolean ignoresOrder(String name) {
        return Holder.BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .anyMatch(operator -> operator == SqlStdOperatorTable.COUNT
                        || operator instanceof AggregateOperator aggregate
                                && aggregate.requiresGroupOrder() == Optionality.FORBIDDEN);
    }

    private static List<SqlOperator> all() {
        List<SqlOperator> all = new ArrayList<>(SYNTAX);
        all.addAll(Arithmetic.all());
        all.addAll(ScalarFunctions.all());
        all.addAll(LooseFunctions.all());
        all.addAll(Rewrites.all());
        all.addAll(ListRewrites.all());
        all.addAll(Aggregates.all());
        all.addAll(TableFunction.all());
        all.addAll(WindowFunction.all());
        all.addAll(VariantAs.all());
        all.addAll(LambdaFunction.all());
        return List.copyOf(all);
    }

    private static Set<String> functions() {
        Set<String> names = new TreeSet<>();
        for (SqlOperator operator : Holder.ALL) {
            SqlSyntax syntax = form(operator.getSyntax());
            if ((syntax == SqlSyntax.FUNCTION || syntax == SqlSyntax.SPECIAL)
                    && Character.isLetter(operator.getName().charAt(0))
                    && operator.getName().indexOf(' ') < 0) {
                names.add(operator.getName());
            }
        }
        return names;
    }
}
