package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.AggregatePlan.Piece;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;

/**
 * Groups: first keys and inputs as columns, then the aggregates, then what is made of both by name. Rows without a key form no group.
 */
final class Grouping {
    private static final String KEY = "$key";
    private static final String INPUT = "$input";
    private static final String RESULT = "$result";

    private final Context context;
    private final Scope rows;
    private final Nodes nodes;
    private final Scope groups;
    private final Terms over;
    private SqlNode from;

    Grouping(Context context, QueryTranslator queries, Scope rows, Context.Names names, Nodes nodes) {
        this.context = context;
        this.rows = rows;
        this.nodes = nodes;
        groups = Scope.over(rows);
        over = new Terms(groups, queries, names);
    }

    /** @param all what may hold aggregates; null elements are passed over */
    boolean isNeeded(List<Term> keys, List<Term> all) {
        return !keys.isEmpty() || all.stream().anyMatch(Inlining::hasAggregate);
    }

    /** Terms over the groups. */
    Terms terms() {
        return over;
    }

    SqlNode from() {
        return from;
    }

    void group(List<Term> keys, List<Term> all, SqlNode source, SqlNode where, Terms terms) {
        String inner = context.alias();
        String outer = context.alias();
        List<SqlNode> inputs = new ArrayList<>();
        List<SqlNode> results = new ArrayList<>();
        List<SqlNode> groupBy = new ArrayList<>();
        List<SqlNode> present = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Value key = terms.of(keys.get(i));
            inputs.add(nodes.as(key.any(), KEY + i));
            SqlNode column = nodes.name(inner, KEY + i);
            results.add(nodes.as(column, KEY + i));
            groupBy.add(column);
            present.add(nodes.isNotNull(column));
            groups.computes(keys.get(i), new Value(nodes.name(outer, KEY + i), Value.Kind.VARIANT, key.whole(), null));
        }
        for (Term.Call call : aggregates(all)) {
            AggregatePlan plan = Aggregates.of(call, terms, Nodes.at(call.place()));
            List<SqlNode> pieces = new ArrayList<>();
            for (Piece piece : plan.pieces()) {
                String input = INPUT + inputs.size();
                if (piece.input() != null) {
                    inputs.add(nodes.as(piece.input(), input));
                }
                String result = RESULT + results.size();
                results.add(nodes.as(piece.call(nodes.name(inner, input), nodes), result));
                pieces.add(nodes.name(outer, result));
            }
            groups.computes(call, plan.finish().apply(pieces));
        }
        if (inputs.isEmpty()) {
            inputs.add(nodes.as(nodes.number(1), INPUT));
        }
        SqlSelect grouped = nodes.select(
                results,
                nodes.as(nodes.select(inputs, nodes.beside(source, rows.attached()), where), inner),
                nodes.and(present));
        if (!groupBy.isEmpty()) {
            grouped.setGroupBy(new SqlNodeList(groupBy, nodes.pos()));
        }
        from = nodes.as(grouped, outer);
    }

    private Set<Term.Call> aggregates(List<Term> all) {
        List<Term> found = new ArrayList<>();
        all.forEach(term -> Inlining.collect(term, found));
        Map<Term, Term.Call> distinct = new LinkedHashMap<>();
        found.forEach(term -> distinct.putIfAbsent(Inlining.canonical(term, rows), (Term.Call) term));
        return new LinkedHashSet<>(distinct.values());
    }
}
