package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Operators and functions of one row. */
final class Functions {
    private static final Set<String> WITH_PART = Set.of("DATE_ADD", "DATE_DIFF", "DATE_TRUNC", "EXTRACT");

    private final Terms terms;

    Functions(Terms terms) {
        this.terms = terms;
    }

    /** Whether the first argument is the name of a part of dates. */
    static boolean takesPart(String function) {
        return WITH_PART.contains(function);
    }

    Value of(Term.Call call, Nodes nodes) {
        if (takesPart(call.function())) {
            return new Dates(terms, nodes).of(call);
        }
        Operators.Written operator = Operators.named(call.function());
        if (operator != null) {
            return operator.of(call, values(call), nodes);
        }
        FunctionForm form = FunctionForm.named(call.function());
        if (form == null) {
            throw unknown(call);
        }
        List<Value> values = values(call);
        if (values.size() < form.least() || values.size() > form.most()) {
            throw call.place()
                    .error(
                            ErrorCode.ARGUMENT_COUNT,
                            call.function() + " takes " + form.count() + " arguments, got " + values.size());
        }
        return form.value(values, nodes);
    }

    private List<Value> values(Term.Call call) {
        return call.arguments().stream().map(terms::of).toList();
    }

    private static SnellerException unknown(Term.Call call) {
        Set<String> names = new TreeSet<>(FunctionForm.names());
        names.addAll(Operators.names());
        names.addAll(WITH_PART);
        String hint = Suggestion.nearest(call.function(), names)
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        return call.place()
                .error(
                        ErrorCode.FUNCTION_NOT_FOUND,
                        "there is no function " + SnellerException.quote(call.function()) + hint);
    }

    /** The conditions joined by an operator. */
    static Value joined(SqlOperator operator, List<Value> values, Nodes nodes) {
        List<SqlNode> conditions = new ArrayList<>();
        values.forEach(value -> conditions.add(value.as(Value.Kind.TRUTH, nodes)));
        return Value.truth(operator.createCall(nodes.pos(), conditions));
    }

    /** Whether both are equal; NULL equals NULL, what is missing has no answer. */
    static SqlNode equal(Value left, Value right, Nodes nodes) {
        boolean timeless = left.kind() == Value.Kind.INTEGER
                || right.kind() == Value.Kind.INTEGER
                || left.kind() == Value.Kind.REAL
                || right.kind() == Value.Kind.REAL
                || left.kind() == Value.Kind.TRUTH
                || right.kind() == Value.Kind.TRUTH;
        return SqlStdOperatorTable.EQUALS.createCall(
                nodes.pos(), timeless ? left.untimed() : left.any(), timeless ? right.untimed() : right.any());
    }

    /** Values that are whole when all of these are. */
    static Value number(SqlNode node, List<Value> values) {
        boolean whole = values.stream().allMatch(Value::whole);
        return whole ? Value.whole(node) : Value.variant(node);
    }

    static List<SqlNode> untimed(List<Value> values) {
        return values.stream().map(Value::untimed).collect(Collectors.toCollection(ArrayList::new));
    }
}
