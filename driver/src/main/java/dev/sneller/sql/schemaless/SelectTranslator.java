package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;

/** One SELECT: sources, conditions, groups, items, and the keys of its order as further columns. */
final class SelectTranslator {
    private static final String ORDER = "$order";

    private final Context context;
    private final QueryTranslator queries;
    private final Query.Select select;
    private final List<Query.Order> orders;
    private final Context.Names names;
    private final Nodes nodes;
    private final Inlining inlining;
    private final Scope scope;
    private final Terms terms;
    private final List<String> labels;
    private final List<Term> items = new ArrayList<>();
    private List<SqlNode> attached = List.of();

    SelectTranslator(
            Context context,
            QueryTranslator queries,
            Query.Select select,
            List<Query.Order> orders,
            Scope outer,
            Context.Names names) {
        this.context = context;
        this.queries = queries;
        this.select = select;
        this.orders = orders;
        this.names = names;
        nodes = Nodes.at(select.place());
        scope = new Scope(outer);
        terms = new Terms(scope, queries, names);
        inlining = new Inlining(scope);
        labels = OutputNames.of(select.items());
    }

    Rows rows() {
        SqlNode from = new Sources(context, queries, scope, names, terms).joined(select.from());
        Term where = where();
        List<Term> keys = new ArrayList<>();
        for (int i = 0; i < select.items().size(); i++) {
            Term item = inlining.of(select.items().get(i).value());
            items.add(item);
            inlining.alias(labels.get(i), item);
        }
        for (Query.Item key : select.groupBy()) {
            Term term = inlining.of(position(key.value()));
            keys.add(term);
            if (key.alias() != null) {
                inlining.alias(key.alias(), term);
            }
        }
        Term having = inlining.of(select.having());
        List<Query.Order> sorted = orders.stream()
                .map(order ->
                        new Query.Order(inlining.of(position(order.key())), order.descending(), order.nullsLast()))
                .toList();
        SqlNode condition = where == null ? null : terms.truth(where);
        Grouping grouping = new Grouping(context, queries, scope, names, nodes);
        List<Term> all = new ArrayList<>(items);
        all.add(having);
        sorted.forEach(order -> all.add(order.key()));
        if (grouping.isNeeded(keys, all)) {
            grouping.group(keys, all, from, condition, terms);
            return finished(grouping.terms(), grouping.from(), null, having, sorted, keys.isEmpty());
        }
        boolean single = scope.bindings().stream()
                .allMatch(binding -> !binding.isValue() && binding.shape().single());
        return finished(terms, from, condition, having, sorted, single);
    }

    /** Aliases may stand in WHERE unless they hide the column they are made of. */
    private Term where() {
        Inlining early = new Inlining(scope);
        for (Query.Item item : select.items()) {
            boolean usable = item.alias() != null
                    && !Inlining.names(item.value(), item.alias())
                    && !Inlining.hasAggregate(item.value())
                    && !Inlining.hasWindow(item.value());
            if (usable) {
                early.alias(item.alias(), early.of(item.value()));
            }
        }
        return early.of(select.where());
    }

    /** A whole number is the position of an item. */
    private Term position(Term key) {
        boolean isPosition = key instanceof Term.Constant constant
                && constant.value() instanceof Long number
                && number >= 1
                && number <= select.items().size();
        return isPosition ? items.get((int) ((long) (Long) ((Term.Constant) key).value()) - 1) : key;
    }

    private Rows finished(
            Terms over, SqlNode from, SqlNode where, Term having, List<Query.Order> sorted, boolean single) {
        attached = over.scope().attached();
        Items made = new Items(over, labels, nodes);
        made.add(items);
        List<SqlNode> columns = new ArrayList<>(made.columns());
        Shape shape = made.shape();
        SqlNode condition = where;
        SqlNode late = null;
        if (having != null) {
            if (Inlining.hasWindow(having)) {
                late = over.truth(having);
            } else {
                condition = over.truth(having);
            }
        }
        if (!select.distinctOn().isEmpty()) {
            late = firstOfEach(over, sorted);
            List<SqlNode> present = new ArrayList<>(condition == null ? List.of() : List.of(condition));
            keysOn(over).forEach(key -> present.add(nodes.isNotNull(key)));
            condition = nodes.and(present);
        }
        if (select.distinct()) {
            SqlSelect plain = select(columns, from, condition, late);
            return new DistinctRows(context, nodes).of(plain, shape, items, labels, sorted);
        }
        List<Shape.Key> keys = orderColumns(over, sorted, columns);
        return new Rows(select(columns, from, condition, late), shape.with(keys, single), null, null);
    }

    private SqlSelect select(List<SqlNode> columns, SqlNode from, SqlNode where, SqlNode qualify) {
        SqlSelect made = nodes.select(columns, nodes.beside(from, attached), where);
        made.setQualify(qualify);
        return made;
    }

    private List<SqlNode> keysOn(Terms over) {
        return select.distinctOn().stream()
                .map(inlining::of)
                .map(over::of)
                .map(Value::any)
                .toList();
    }

    private SqlNode firstOfEach(Terms over, List<Query.Order> sorted) {
        SqlNodeList partition = new SqlNodeList(keysOn(over), nodes.pos());
        return Windows.isFirst(partition, Windows.orders(sorted, over, nodes), nodes);
    }

    /** Adds the keys as columns; without any those of the only source are kept. */
    private List<Shape.Key> orderColumns(Terms over, List<Query.Order> sorted, List<SqlNode> columns) {
        List<Shape.Key> keys = new ArrayList<>();
        for (Query.Order order : sorted) {
            String name = ORDER + keys.size();
            columns.add(nodes.as(Windows.sortable(over.of(order.key()), nodes), name));
            keys.add(new Shape.Key(name, order.descending(), order.nullsLast()));
        }
        List<Binding> bindings = over.scope().bindings();
        if (sorted.isEmpty()
                && bindings.size() == 1
                && !over.scope().isGrouped()
                && select.distinctOn().isEmpty()) {
            Binding source = bindings.get(0);
            for (Shape.Key key : source.shape().order()) {
                String name = ORDER + keys.size();
                columns.add(nodes.as(source.stored(key.column(), nodes), name));
                keys.add(new Shape.Key(name, key.descending(), key.nullsLast()));
            }
        }
        return keys;
    }
}
