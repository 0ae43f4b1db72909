package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Functions and aggregates over windows. */
final class Windows {
    private static final Set<String> RANKS = Set.of("ROW_NUMBER", "RANK", "DENSE_RANK");

    private Windows() {}

    static Value of(Term.Call call, Terms terms, Nodes nodes) {
        SqlNodeList partition = terms.list(call.window().partition(), nodes);
        SqlNodeList order = orders(call.window().order(), terms, nodes);
        if (Aggregates.isName(call.function())) {
            AggregatePlan plan = Aggregates.of(call, terms, nodes);
            List<SqlNode> results = new ArrayList<>();
            for (AggregatePlan.Piece piece : plan.pieces()) {
                results.add(over(piece.call(piece.input(), nodes), partition, order, nodes));
            }
            return plan.finish().apply(results);
        }
        List<SqlNode> arguments =
                call.arguments().stream().map(terms::of).map(Value::any).toList();
        SqlNode over = over(nodes.call(call.function(), arguments), partition, order, nodes);
        return RANKS.contains(call.function())
                ? Value.of(over, Value.Kind.INTEGER)
                : Value.variant(nodes.call("TO_VARIANT", over));
    }

    /** {@code ROW_NUMBER() OVER (PARTITION BY … ORDER BY …) = 1}. */
    static SqlNode isFirst(SqlNodeList partition, SqlNodeList order, Nodes nodes) {
        SqlNode number = over(nodes.call("ROW_NUMBER"), partition, order, nodes);
        return SqlStdOperatorTable.EQUALS.createCall(nodes.pos(), number, nodes.number(1));
    }

    private static SqlNode over(SqlNode call, SqlNodeList partition, SqlNodeList order, Nodes nodes) {
        SqlWindow window = SqlWindow.create(
                null,
                null,
                partition,
                order,
                SqlLiteral.createBoolean(false, nodes.pos()),
                null,
                null,
                null,
                SqlWindow.createExcludeNoOthers(nodes.pos()),
                nodes.pos());
        return SqlStdOperatorTable.OVER.createCall(nodes.pos(), call, window);
    }

    static SqlNodeList orders(List<Query.Order> orders, Terms terms, Nodes nodes) {
        List<SqlNode> keys = new ArrayList<>();
        for (Query.Order order : orders) {
            keys.add(key(sortable(terms.of(order.key()), nodes), order.descending(), order.nullsLast(), nodes));
        }
        return new SqlNodeList(keys, nodes.pos());
    }

    /** NULL sorts where MISSING does. */
    static SqlNode sortable(Value value, Nodes nodes) {
        return value.kind() == Value.Kind.VARIANT ? nodes.call("STRIP_NULL_VALUE", value.node()) : value.node();
    }

    static SqlNode key(SqlNode value, boolean descending, boolean nullsLast, Nodes nodes) {
        SqlNode directed = descending ? SqlStdOperatorTable.DESC.createCall(nodes.pos(), value) : value;
        return (nullsLast ? SqlStdOperatorTable.NULLS_LAST : SqlStdOperatorTable.NULLS_FIRST)
                .createCall(nodes.pos(), directed);
    }
}
