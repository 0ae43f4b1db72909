package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Place;
import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Source;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Whole queries, and queries in the place of values. */
final class QueryTranslator {
    private static final String VALUE = "$value";

    private final Context context;

    QueryTranslator(Context context) {
        this.context = context;
    }

    Context context() {
        return context;
    }

    Rows query(Query query, Scope outer, Context.Names seen) {
        Nodes nodes = Nodes.at(query.place());
        Context.Names names = seen;
        for (Query.Named named : query.with()) {
            Rows rows = query(named.query(), null, names);
            String alias = named.name() + " " + context.alias();
            context.with()
                    .add(new SqlWithItem(
                            nodes.pos(),
                            new SqlIdentifier(alias, nodes.pos().withQuoting(true)),
                            null,
                            rows.source(context, nodes),
                            SqlLiteral.createBoolean(false, nodes.pos())));
            names = names.and(named.name(), new Context.Named(alias, rows.shape()));
        }
        if (query.body() instanceof Query.Union union && !query.order().isEmpty()) {
            return query(ordered(union, query), outer, names);
        }
        Rows body = query.body() instanceof Query.Select select
                ? new SelectTranslator(context, this, select, query.order(), outer, names).rows()
                : united((Query.Union) query.body(), outer, names, nodes);
        boolean single = body.shape().single() || isOneRow(query.limit());
        Shape shape = body.shape().with(body.shape().order(), single);
        return new Rows(body.query(), shape, query.limit(), query.offset());
    }

    private static boolean isOneRow(Term limit) {
        return limit instanceof Term.Constant count && (Long) count.value() <= 1;
    }

    /** A union with an order as a query over the union; positions are those of its first query's items. */
    private static Query ordered(Query.Union union, Query query) {
        Place place = query.place();
        List<String> labels =
                union.queries().get(0).body() instanceof Query.Select first ? OutputNames.of(first.items()) : List.of();
        List<Query.Order> order = query.order().stream()
                .map(key -> new Query.Order(named(key.key(), labels), key.descending(), key.nullsLast()))
                .toList();
        Query united = new Query(List.of(), union, List.of(), null, null, place);
        Query.Select all = new Query.Select(
                false,
                List.of(),
                List.of(new Query.Item(new Term.Star(place), null)),
                List.of(new Source.Derived(united, null, place)),
                null,
                List.of(),
                null,
                place);
        return new Query(List.of(), all, order, query.limit(), query.offset(), place);
    }

    private static Term named(Term key, List<String> labels) {
        boolean isPosition = key instanceof Term.Constant constant
                && constant.value() instanceof Long number
                && number >= 1
                && number <= labels.size();
        return isPosition
                ? new Term.Name(labels.get((int) ((long) (Long) ((Term.Constant) key).value()) - 1), key.place())
                : key;
    }

    private Rows united(Query.Union union, Scope outer, Context.Names names, Nodes nodes) {
        SqlNode all = null;
        for (Query part : union.queries()) {
            Rows rows = query(part, outer, names);
            SqlNode documents = document(rows, nodes);
            all = all == null
                    ? documents
                    : (union.distinct() ? SqlStdOperatorTable.UNION : SqlStdOperatorTable.UNION_ALL)
                            .createCall(nodes.pos(), all, documents);
        }
        return new Rows(all, Shape.ofDocument(Shape.ROW, false), null, null);
    }

    /** {@code SELECT row} of a query, and its order. */
    private SqlNode document(Rows rows, Nodes nodes) {
        String alias = context.alias();
        return nodes.select(
                List.of(nodes.as(row(rows, alias, nodes), Shape.ROW)),
                nodes.as(rows.source(context, nodes), alias),
                null);
    }

    private static SqlNode row(Rows rows, String alias, Nodes nodes) {
        SqlNode row = Binding.rows(null, alias, rows.shape()).variantRow(nodes);
        return rows.shape().raw() ? nodes.loose("READ", row) : row;
    }

    /**
     * A query as one value: its only value, its only row as a struct, or all of its rows as a list, NULL of none. One that does not depend on
     * the row stands beside the sources, where it is planned as any other.
     */
    SqlNode value(Query query, Scope outer, Context.Names names, Nodes nodes) {
        SqlNode[] value = new SqlNode[1];
        boolean depends = context.reaches(outer.depth(), () -> value[0] = selected(query, outer, names, nodes));
        if (depends) {
            return value[0];
        }
        String alias = context.alias();
        outer.attached().add(nodes.as(value[0], alias));
        return nodes.name(alias, VALUE);
    }

    private SqlNode selected(Query query, Scope outer, Context.Names names, Nodes nodes) {
        Rows rows = query(query, outer, names);
        String alias = context.alias();
        SqlNode from = nodes.as(rows.source(context, nodes), alias);
        boolean isScalar = !rows.shape().isDocument() && rows.shape().columns().size() == 1;
        if (rows.shape().single()) {
            SqlNode value = isScalar ? nodes.name(alias, rows.shape().columns().get(0)) : row(rows, alias, nodes);
            return nodes.select(List.of(nodes.as(value, VALUE)), from, null);
        }
        return nodes.select(List.of(nodes.as(list(rows, alias, nodes), VALUE)), from, null);
    }

    private static SqlNode list(Rows rows, String alias, Nodes nodes) {
        SqlNode list = nodes.call("ARRAY_AGG", row(rows, alias, nodes));
        if (!rows.shape().order().isEmpty()) {
            List<SqlNode> keys = new ArrayList<>();
            for (Shape.Key key : rows.shape().order()) {
                keys.add(Windows.key(nodes.name(alias, key.column()), key.descending(), key.nullsLast(), nodes));
            }
            list = SqlStdOperatorTable.WITHIN_GROUP.createCall(nodes.pos(), list, new SqlNodeList(keys, nodes.pos()));
        }
        SqlNode count = nodes.call("COUNT", SqlIdentifier.star(nodes.pos()));
        SqlNode none = SqlStdOperatorTable.EQUALS.createCall(nodes.pos(), count, nodes.number(0));
        return nodes.either(none, nodes.jsonNull(), nodes.call("TO_VARIANT", list));
    }

    /** The values of a query's only column, as what is looked for among them; missing ones are none. */
    SqlNode column(Query query, Scope outer, Context.Names names, Nodes nodes) {
        Rows rows = query(query, outer, names);
        String alias = context.alias();
        boolean isScalar = !rows.shape().isDocument() && rows.shape().columns().size() == 1;
        SqlNode value = isScalar ? nodes.name(alias, rows.shape().columns().get(0)) : row(rows, alias, nodes);
        return nodes.select(List.of(value), nodes.as(rows.source(context, nodes), alias), nodes.isNotNull(value));
    }

    SqlNode rows(Query query, Scope outer, Context.Names names) {
        Nodes nodes = Nodes.at(query.place());
        return query(query, outer, names).source(context, nodes);
    }
}
