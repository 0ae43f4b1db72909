package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.function.LambdaParameter;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.ArgumentOrder;
import dev.sneller.sql.parse.syntax.LikeQuantifier;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlShuttle;

/** Rewrites syntax that has no meaning of its own; every node made here keeps the position of what it replaces. */
final class Desugar extends SqlShuttle {
    /** The operand of a join that tells its type. */
    private static final int JOIN_TYPE = 2;

    private final ParameterTypes parameters;
    private final TableUnions unions;
    private final TimeForms times;
    private final boolean lenient;
    private final CastOperator cast;
    private final boolean nullsLow;
    private final LambdaCalls lambdas = new LambdaCalls();
    private final OuterColumns outerColumns = new OuterColumns();

    Desugar(ParameterTypes parameters, TableUnions unions, CompileSettings settings) {
        this.parameters = parameters;
        this.unions = unions;
        times = new TimeForms(settings.weeks());
        lenient = settings.lenient();
        cast = lenient ? CastOperator.CUTTING_CAST : CastOperator.CAST;
        nullsLow = settings.nullsLow();
    }

    @Override
    public SqlNode visit(SqlDynamicParam parameter) {
        return parameters.typed(parameter);
    }

    @Override
    public SqlNode visit(SqlLiteral literal) {
        if (literal instanceof SqlUnknownLiteral unknown && unknown.tag.equalsIgnoreCase("DATETIME")) {
            return SqlLiteral.createUnknown("TIMESTAMP", unknown.toValue(), unknown.getParserPosition());
        }
        return literal instanceof SqlNumericLiteral number && number.isExact() ? ExactLiteral.of(number) : literal;
    }

    @Override
    public SqlNode visit(SqlCall written) {
        if (written instanceof SqlJoin join) {
            Unnesting.ofColumn(join);
        }
        SqlCall call = QuantifiedValues.each(Series.generated(Unnesting.flattened(lambdas.inlined(
                ListCalls.spelled(ListCasts.eachElement(ColumnDescriptions.expanded(AsofJoins.matched(written))))))));
        if (call instanceof SqlOrderBy order) {
            return orderBy(order);
        }
        if (call instanceof SqlWith with) {
            RecursiveQueries.distinctNames(with);
        }
        if (call instanceof SqlSelect select) {
            ListedUnnest.rewrite(select);
            outerColumns.besideAggregates(select);
            Hierarchies.rewrite(select);
            RowCounts.check(select.getOffset(), select.getFetch());
            parameters.nameInSelectList(select);
            SemiJoins.moveToWhere(select);
            RightJoins.turn(select);
            DistinctOn.rewrite(select, SqlNodeList.EMPTY);
            NamedWindows.expand(select);
        }
        SqlNode node = super.visit(call);
        if (!(node instanceof SqlCall rewritten)) {
            return node;
        }
        if (rewritten instanceof SqlSelect select) {
            select.setWhere(condition(select.getWhere()));
            ColumnsOfValues.named(select);
            RowOrdinals.in(select);
            AllColumns.groupBy(select);
            return select;
        }
        if (rewritten.isA(SqlKind.COMPARISON)) {
            compareWithParameter(rewritten);
        }
        SqlOperator operator = rewritten.getOperator();
        if (operator == SyntaxNodes.IS_MISSING || operator == SyntaxNodes.IS_NOT_MISSING) {
            return missing(rewritten, operator == SyntaxNodes.IS_MISSING);
        }
        if (operator == ArgumentOrder.ORDERED) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "ORDER BY stands behind a query or behind the first arguments of an aggregate",
                    StatementNode.place(rewritten.getParserPosition()),
                    null);
        }
        if (operator instanceof LikeQuantifier quantifier) {
            return Patterns.like(rewritten, quantifier);
        }
        return switch (operator.getKind()) {
            case CAST -> cast.createCall(rewritten.getParserPosition(), valueFirst(rewritten));
            case SAFE_CAST ->
                CastOperator.TRY_CAST.createCall(rewritten.getParserPosition(), rewritten.getOperandList());
            case OVER -> WindowForms.rewrite(rewritten);
            case ROLLUP, CUBE -> RepeatedKeys.spelled(rewritten);
            case VALUES -> ColumnsOfValues.alike(rewritten);
            case AS -> ColumnsOfValues.named(Pivots.named(rewritten));
            case PIVOT, UNPIVOT -> Pivots.overPivot(rewritten);
            case JOIN -> ColumnsOfValues.named(TableFunctionCalls.lateral(complete((SqlJoin) rewritten)));
            case WITH_ITEM -> RecursiveQueries.prepared((SqlWithItem) rewritten);
            case COLLECTION_TABLE -> collection(rewritten);
            case IN, NOT_IN -> inNothing(rewritten);
            case PLUS_PREFIX -> lenient ? rewritten.operand(0) : other(rewritten);
            case PLUS, MINUS -> Intervals.sum(rewritten);
            case PRECEDING, FOLLOWING -> FrameIntervals.withUnit(rewritten);
            case LITERAL_CHAIN ->
                throw new SnellerException(
                        ErrorCode.SYNTAX_ERROR,
                        "strings next to each other do not join; write || between them",
                        StatementNode.place(rewritten.getParserPosition()),
                        null);
            case LAMBDA -> throw Refusals.of("a lambda as an argument of this function", rewritten.getParserPosition());
            case DOT -> step(rewritten);
            case ITEM -> PathStep.GET.createCall(rewritten.getParserPosition(), rewritten.getOperandList());
            default -> other(rewritten);
        };
    }

    /** {@code CONVERT(type, x)} names the type first. */
    private static List<SqlNode> valueFirst(SqlCall cast) {
        return cast.operand(0) instanceof SqlDataTypeSpec
                ? List.of(cast.operand(1), cast.operand(0))
                : cast.getOperandList();
    }

    /** INNER JOIN without a condition pairs all rows. */
    private static SqlJoin complete(SqlJoin join) {
        boolean pairsAll = join.getJoinType() == JoinType.INNER
                && join.getConditionType() == JoinConditionType.NONE
                && !join.isNatural();
        if (pairsAll) {
            join.setOperand(JOIN_TYPE, JoinType.CROSS.symbol(join.getParserPosition()));
        }
        return join;
    }

    /** Nothing is in an empty list, not even NULL. */
    private static SqlNode inNothing(SqlCall in) {
        boolean empty = in.operand(1) instanceof SqlNodeList list && list.isEmpty();
        return empty ? SqlLiteral.createBoolean(in.getKind() == SqlKind.NOT_IN, in.getParserPosition()) : in;
    }

    private SqlNode collection(SqlCall table) {
        SqlNode union = unions.matching(table);
        return union == table ? TableFunctionCalls.withAllArguments(table) : union;
    }

    private SqlNode other(SqlCall call) {
        SqlOperator operator = call.getOperator();
        if (operator == SqlStdOperatorTable.COLON) {
            return path(call);
        } else if (operator == SyntaxNodes.CONCAT_TABLES) {
            return TableUnions.concatenated(call);
        }
        if (operator.getName().equals("FILTER") && call.operandCount() > 2) {
            call.setOperand(1, condition(call.operand(1)));
        }
        return operator == SyntaxNodes.PIVOT_OR_DEFAULT ? Pivots.withDefault(call) : function(call);
    }

    private SqlNode function(SqlCall call) {
        ArgumentCounts.refuseNames(call);
        SqlNode pattern = Patterns.regex(call);
        SqlNode aggregate = pattern == call ? AggregateForms.rewrite(call) : pattern;
        if (nullsLow && aggregate.getKind() == SqlKind.WITHIN_GROUP) {
            return AggregateForms.nullsLow((SqlCall) aggregate);
        }
        SqlNode form = aggregate == call ? FunctionForms.rewrite(call) : aggregate;
        return form instanceof SqlCall rewritten ? times.rewrite(rewritten) : form;
    }

    /** {@code WHERE v:flag}, {@code x -> x}: a path or parameter alone is read as BOOLEAN. */
    private SqlNode condition(SqlNode where) {
        boolean isParameter = where instanceof SqlCall call && call.getOperator() == LambdaParameter.PARAMETER;
        return isParameter || isPath(where) ? parameters.cast(where, LogicalType.BOOLEAN) : where;
    }

    /** {@code v:a = ?}: a parameter of unknown type beside a path stays comparable with every class of values. */
    private void compareWithParameter(SqlCall comparison) {
        for (int i = 0; i < comparison.operandCount(); i++) {
            boolean besidePath = isPath(comparison.operand(comparison.operandCount() - 1 - i));
            if (comparison.operand(i) instanceof SqlDynamicParam parameter && besidePath) {
                comparison.setOperand(i, parameters.cast(parameter, LogicalType.VARIANT));
            }
        }
    }

    /** A path that leads nowhere is NULL; a value that is no path is never missing, NULL or not. */
    private static SqlNode missing(SqlCall call, boolean wanted) {
        SqlNode value = call.operand(0);
        if (!isPath(value)) {
            return SqlLiteral.createBoolean(!wanted, call.getParserPosition());
        }
        SqlOperator test = wanted ? SqlStdOperatorTable.IS_NULL : SqlStdOperatorTable.IS_NOT_NULL;
        return test.createCall(call.getParserPosition(), value);
    }

    private static boolean isPath(SqlNode node) {
        return node instanceof SqlCall call && call.getOperator() == PathStep.GET;
    }

    /** {@code base:a.b[0]}: one step after the other. */
    private static SqlNode path(SqlCall colon) {
        SqlNode base = colon.operand(0);
        SqlNode segments = colon.operand(1);
        for (SqlNode segment : segments instanceof SqlNodeList list ? list.getList() : List.of(segments)) {
            SqlNode key = segment instanceof SqlIdentifier name
                    ? SqlLiteral.createCharString(name.getSimple(), name.getParserPosition())
                    : segment;
            base = PathStep.GET.createCall(colon.getParserPosition(), base, key);
        }
        return base;
    }

    /** {@code v[0].name}. */
    private static SqlNode step(SqlCall dot) {
        SqlNode key = dot.operand(1) instanceof SqlIdentifier name && name.isSimple()
                ? SqlLiteral.createCharString(name.getSimple(), name.getParserPosition())
                : dot.operand(1);
        return PathStep.GET.createCall(dot.getParserPosition(), dot.operand(0), key);
    }

    /** LIMIT and OFFSET stay as they are: their numbers are counts, not values. */
    private SqlNode orderBy(SqlOrderBy parsed) {
        RowCounts.check(parsed.offset, parsed.fetch);
        if (parsed.query instanceof SqlSelect select) {
            DistinctOn.rewrite(select, parsed.orderList);
        }
        SqlNode query = parsed.query.accept(this);
        return new SqlOrderBy(
                parsed.getParserPosition(),
                query,
                RowOrdinals.inOrderOf(query, (SqlNodeList) parsed.orderList.accept(this)),
                parsed.offset,
                parsed.fetch);
    }
}
