package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.sql.function.scalar.LooseFunctions;
import dev.sneller.sql.schemaless.AggregatePlan.Piece;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Aggregates: of values of other classes they take no notice, and without values they are NULL. */
final class Aggregates {
    /** The aggregate whose result is a whole row. */
    static final String DATASHAPE = "SNELLER_DATASHAPE";

    private static final Set<String> NAMES = Set.of(
            "COUNT",
            "SUM",
            "AVG",
            "MIN",
            "MAX",
            "EARLIEST",
            "LATEST",
            "BOOL_AND",
            "BOOL_OR",
            "EVERY",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR",
            "STDDEV",
            "STDDEV_POP",
            "VARIANCE",
            "VARIANCE_POP",
            "APPROX_COUNT_DISTINCT",
            "APPROX_MEDIAN",
            "APPROX_PERCENTILE",
            DATASHAPE);

    private final Term.Call call;
    private final Terms terms;
    private final Nodes nodes;

    private Aggregates(Term.Call call, Terms terms, Nodes nodes) {
        this.call = call;
        this.terms = terms;
        this.nodes = nodes;
    }

    static boolean isName(String function) {
        return NAMES.contains(function);
    }

    static AggregatePlan of(Term.Call call, Terms terms, Nodes nodes) {
        return new Aggregates(call, terms, nodes).plan();
    }

    private AggregatePlan plan() {
        if (call.function().equals("COUNT") && isStar()) {
            return count(call.filter() == null ? null : nodes.number(1));
        }
        if (call.function().equals(DATASHAPE)) {
            return shape();
        }
        if (call.arguments().isEmpty() || isStar()) {
            throw call.place().error(ErrorCode.ARGUMENT_COUNT, call.function() + " takes a value");
        }
        Value value = terms.of(call.arguments().get(0));
        SqlNode number = nodes.loose("NUMBER OF", value.untimed());
        return switch (call.function()) {
            case "COUNT" -> count(value.untimed());
            case "SUM" -> value.whole() ? wholeSum(value) : sum(number);
            case "AVG" -> value.whole() ? wholeMean(value) : real("AVG", number);
            case "MIN", "MAX" -> extreme(call.function(), number, value.whole());
            case "EARLIEST" -> extreme("MIN", nodes.loose("TIMESTAMP OF", value.any()), false);
            case "LATEST" -> extreme("MAX", nodes.loose("TIMESTAMP OF", value.any()), false);
            case "BOOL_AND", "EVERY" -> simple("BOOL_AND", value.as(Value.Kind.TRUTH, nodes));
            case "BOOL_OR" -> simple("BOOL_OR", value.as(Value.Kind.TRUTH, nodes));
            case "BIT_AND", "BIT_OR", "BIT_XOR" -> bits(number);
            case "STDDEV", "STDDEV_POP" -> real("STDDEV_POP", number);
            case "VARIANCE", "VARIANCE_POP" -> real("VAR_POP", number);
            case "APPROX_COUNT_DISTINCT" -> counted("APPROX_COUNT_DISTINCT", value.untimed());
            case "APPROX_MEDIAN" -> percentile(number, SqlLiteral.createExactNumeric("0.5", nodes.pos()));
            default -> percentile(number, fraction());
        };
    }

    private boolean isStar() {
        return call.arguments().size() == 1 && call.arguments().get(0) instanceof Term.Star;
    }

    private SqlNode fraction() {
        if (call.arguments().size() != 2
                || !(call.arguments().get(1) instanceof Term.Constant constant)
                || !(constant.value() instanceof Number number)) {
            throw call.place()
                    .error(
                            ErrorCode.ARGUMENT_NOT_CONSTANT,
                            call.function() + " takes a value and a constant from 0 to 1");
        }
        return SqlLiteral.createExactNumeric(number.toString(), nodes.pos());
    }

    /** The input of rows that FILTER keeps. */
    private SqlNode kept(SqlNode input) {
        if (call.filter() == null) {
            return input;
        }
        return nodes.cases(List.of(terms.truth(call.filter())), List.of(input), SqlLiteral.createNull(nodes.pos()));
    }

    private Piece piece(String function, SqlNode input, SqlNode... constants) {
        return new Piece(function, input == null ? null : kept(input), List.of(constants), call.distinct());
    }

    private AggregatePlan count(SqlNode input) {
        return counted("COUNT", input);
    }

    private AggregatePlan counted(String function, SqlNode input) {
        return new AggregatePlan(
                List.of(piece(function, input)), results -> Value.of(results.get(0), Value.Kind.INTEGER));
    }

    private AggregatePlan simple(String function, SqlNode input) {
        return new AggregatePlan(
                List.of(piece(function, input)), results -> Value.variant(orNull(results.get(0), false)));
    }

    private AggregatePlan extreme(String function, SqlNode input, boolean whole) {
        return new AggregatePlan(List.of(piece(function, input)), results -> {
            SqlNode node = orNull(results.get(0), true);
            return whole ? Value.whole(node) : Value.variant(node);
        });
    }

    private AggregatePlan real(String function, SqlNode number) {
        return simple(function, nodes.call("AS_DOUBLE", number));
    }

    private AggregatePlan percentile(SqlNode number, SqlNode fraction) {
        return new AggregatePlan(
                List.of(piece(LooseFunctions.name("PERCENTILE"), nodes.call("AS_DOUBLE", number), fraction)),
                results -> Value.variant(orNull(results.get(0), false)));
    }

    private AggregatePlan bits(SqlNode number) {
        SqlNode bits = nodes.call("AS_INTEGER", nodes.loose("INTEGER", number));
        return new AggregatePlan(
                List.of(piece(call.function(), bits)), results -> Value.whole(orNull(results.get(0), false)));
    }

    private AggregatePlan wholeSum(Value value) {
        return new AggregatePlan(
                List.of(piece("SUM", value.as(Value.Kind.INTEGER, nodes))),
                results -> Value.whole(orNull(results.get(0), false)));
    }

    /** Cut to a whole number. */
    private AggregatePlan wholeMean(Value value) {
        SqlNode number = value.as(Value.Kind.INTEGER, nodes);
        return new AggregatePlan(List.of(piece("SUM", number), piece("COUNT", number)), results -> {
            SqlNode count = nodes.call("NULLIF", results.get(1), nodes.number(0));
            return Value.whole(orNull(nodes.call("DIV", results.get(0), count), false));
        });
    }

    /** Whole numbers are added up exactly, the others in doubles. */
    private AggregatePlan sum(SqlNode number) {
        SqlNode isWhole = nodes.call("IS_INTEGER", number);
        SqlNode real = nodes.either(
                SqlStdOperatorTable.IS_FALSE.createCall(nodes.pos(), isWhole),
                nodes.call("AS_DOUBLE", number),
                SqlLiteral.createNull(nodes.pos()));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(piece("SUM", nodes.call("AS_INTEGER", number)));
        pieces.add(piece("SUM", real));
        return new AggregatePlan(pieces, results -> {
            SqlNode wholes = nodes.call("TO_VARIANT", results.get(0));
            SqlNode reals = nodes.call("TO_VARIANT", results.get(1));
            SqlNode both = nodes.loose("ADD", wholes, reals);
            return Value.variant(nodes.call("COALESCE", both, reals, wholes, nodes.jsonNull()));
        });
    }

    private AggregatePlan shape() {
        List<SqlNode> rows = terms.scope().bindings().stream()
                .map(binding -> binding.fields(call.place()))
                .toList();
        SqlNode row = rows.size() == 1 ? rows.get(0) : nodes.loose("MERGE", rows);
        return new AggregatePlan(
                List.of(piece("ARRAY_AGG", row)), results -> Value.variant(nodes.loose("DATASHAPE", results.get(0))));
    }

    /** @param variant whether the result is VARIANT already */
    private SqlNode orNull(SqlNode result, boolean variant) {
        return nodes.call("COALESCE", variant ? result : nodes.call("TO_VARIANT", result), nodes.jsonNull());
    }
}
