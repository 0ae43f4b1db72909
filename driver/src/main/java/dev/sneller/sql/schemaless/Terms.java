package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.schemaless.syntax.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Terms of one SELECT as expressions over VARIANT. */
final class Terms {
    private final Scope scope;
    private final Paths paths;
    private final QueryTranslator queries;
    private final Context.Names names;
    private final Functions functions = new Functions(this);

    Terms(Scope scope, QueryTranslator queries, Context.Names names) {
        this.scope = scope;
        this.queries = queries;
        this.names = names;
        paths = new Paths(scope, this);
    }

    Context context() {
        return queries.context();
    }

    Scope scope() {
        return scope;
    }

    /** As a condition. */
    SqlNode truth(Term term) {
        return of(term).as(Value.Kind.TRUTH, Nodes.at(term.place()));
    }

    Value of(Term term) {
        return scope.computed(term).orElseGet(() -> translated(term));
    }

    private Value translated(Term term) {
        Nodes nodes = Nodes.at(term.place());
        if (term instanceof Term.Constant constant) {
            return constant(constant.value(), nodes);
        }
        if (term instanceof Term.Parameter parameter) {
            return Value.variant(nodes.parameter(parameter.index()));
        }
        if (term instanceof Term.Missing) {
            return Value.variant(nodes.missing());
        }
        if (term instanceof Term.Name || term instanceof Term.Member || term instanceof Term.Element) {
            return paths.of(term);
        }
        if (term instanceof Term.Call call) {
            return call(call, nodes);
        }
        if (term instanceof Term.Case cases) {
            return cases(cases, nodes);
        }
        if (term instanceof Term.Cast cast) {
            return Casts.of(of(cast.value()), cast, nodes);
        }
        if (term instanceof Term.Struct struct) {
            return struct(struct, nodes);
        }
        if (term instanceof Term.Elements elements) {
            List<SqlNode> values =
                    elements.values().stream().map(this::of).map(Value::any).toList();
            return Value.variant(nodes.call("TO_VARIANT", nodes.call("ARRAY_CONSTRUCT_COMPACT", values)));
        }
        if (term instanceof Term.Test test) {
            return test(test, nodes);
        }
        return query(term, nodes);
    }

    private static Value constant(Object value, Nodes nodes) {
        if (value == null) {
            return Value.variant(nodes.jsonNull());
        }
        if (value instanceof Boolean truth) {
            return Value.truth(nodes.truth(truth));
        }
        if (value instanceof Long number) {
            return Value.of(nodes.number(number), Value.Kind.INTEGER);
        }
        if (value instanceof BigDecimal number) {
            return Value.of(
                    SqlLiteral.createApproxNumeric(Double.toString(number.doubleValue()), nodes.pos()),
                    Value.Kind.REAL);
        }
        if (value instanceof Instant instant) {
            return Value.variant(nodes.loose("READ", nodes.call("TO_VARIANT", nodes.text(instant.toString()))));
        }
        return Value.of(nodes.text((String) value), Value.Kind.TEXT);
    }

    private Value call(Term.Call call, Nodes nodes) {
        if (call.window() != null) {
            return Windows.of(call, this, nodes);
        }
        if (Aggregates.isName(call.function())) {
            throw call.place()
                    .error(
                            ErrorCode.AGGREGATE_MISPLACED,
                            call.function() + " cannot stand here; conditions on groups are in HAVING");
        }
        return functions.of(call, nodes);
    }

    private Value cases(Term.Case cases, Nodes nodes) {
        List<SqlNode> conditions = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (Term.Case.Branch branch : cases.branches()) {
            conditions.add(truth(branch.condition()));
            values.add(of(branch.value()));
        }
        Value otherwise = cases.otherwise() == null ? null : of(cases.otherwise());
        boolean truths = values.stream().allMatch(value -> value.kind() == Value.Kind.TRUTH)
                && (otherwise == null || otherwise.kind() == Value.Kind.TRUTH);
        if (truths) {
            SqlNode last = otherwise == null ? nodes.unknown() : otherwise.node();
            return Value.truth(
                    nodes.cases(conditions, values.stream().map(Value::node).toList(), last));
        }
        SqlNode last = otherwise == null ? nodes.missing() : otherwise.any();
        boolean whole = values.stream().allMatch(Value::whole) && (otherwise == null || otherwise.whole());
        SqlNode node = nodes.cases(conditions, values.stream().map(Value::any).toList(), last);
        return whole ? Value.whole(node) : Value.variant(node);
    }

    private Value struct(Term.Struct struct, Nodes nodes) {
        List<SqlNode> members = new ArrayList<>();
        for (int i = 0; i < struct.keys().size(); i++) {
            members.add(nodes.text(struct.keys().get(i)));
            members.add(of(struct.values().get(i)).any());
        }
        return Value.variant(nodes.call("TO_VARIANT", nodes.call("OBJECT_CONSTRUCT", members)));
    }

    private Value test(Term.Test test, Nodes nodes) {
        Value value = of(test.value());
        return Value.truth(
                switch (test.what()) {
                    case NULL -> {
                        SqlNode isNull = nodes.loose("IS NULL", value.untimed());
                        yield (test.negated() ? SqlStdOperatorTable.IS_FALSE : SqlStdOperatorTable.IS_TRUE)
                                .createCall(nodes.pos(), isNull);
                    }
                    case MISSING -> test.negated() ? nodes.isNotNull(value.untimed()) : nodes.isNull(value.untimed());
                    case TRUE ->
                        (test.negated() ? SqlStdOperatorTable.IS_NOT_TRUE : SqlStdOperatorTable.IS_TRUE)
                                .createCall(nodes.pos(), value.as(Value.Kind.TRUTH, nodes));
                    case FALSE ->
                        (test.negated() ? SqlStdOperatorTable.IS_NOT_FALSE : SqlStdOperatorTable.IS_FALSE)
                                .createCall(nodes.pos(), value.as(Value.Kind.TRUTH, nodes));
                });
    }

    private Value query(Term term, Nodes nodes) {
        if (term instanceof Term.SubQuery query) {
            return Value.variant(queries.value(query.query(), scope, names, nodes));
        }
        if (term instanceof Term.Exists exists) {
            SqlNode rows = queries.rows(exists.query(), scope, names);
            return Value.truth(SqlStdOperatorTable.EXISTS.createCall(nodes.pos(), rows));
        }
        if (term instanceof Term.Among among) {
            SqlNode value = of(among.value()).any();
            SqlNode column = queries.column(among.query(), scope, names, nodes);
            return Value.truth((among.negated() ? SqlStdOperatorTable.NOT_IN : SqlStdOperatorTable.IN)
                    .createCall(nodes.pos(), value, column));
        }
        throw misplaced(term);
    }

    private static SnellerException misplaced(Term term) {
        return term.place().error(ErrorCode.SYNTAX_ERROR, "a star cannot stand here");
    }

    /** All of a list as VARIANT. */
    SqlNodeList list(List<Term> terms, Nodes nodes) {
        return new SqlNodeList(terms.stream().map(this::of).map(Value::any).toList(), nodes.pos());
    }
}
