package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;

/**
 * A query that is made but not yet ordered and cut.
 *
 * @param limit a constant of a whole number or a parameter; null without one
 * @param offset likewise
 */
record Rows(SqlNode query, Shape shape, Term limit, Term offset) {
    /** As a query that others may read: cut where it has to be, with the columns of its order. */
    SqlNode source(Context context, Nodes nodes) {
        if (limit == null && offset == null) {
            return query;
        }
        String alias = context.alias();
        List<SqlNode> columns = new ArrayList<>();
        List<String> names = new ArrayList<>(shape.visible());
        shape.order().forEach(key -> names.add(key.column()));
        names.forEach(name -> columns.add(nodes.as(nodes.name(alias, name), name)));
        return ordered(nodes.select(columns, nodes.as(query, alias), null), alias, nodes);
    }

    /** As the whole statement: values as they are shown, in their order. */
    SqlNode statement(Context context, Nodes nodes) {
        String alias = context.alias();
        List<SqlNode> columns = new ArrayList<>();
        for (String name : shape.visible()) {
            String label = shape.isDocument() ? Shape.ROW : name;
            SqlNode value = nodes.call("TO_VARIANT", nodes.name(alias, name));
            columns.add(nodes.as(nodes.loose("SHOW", value), label));
        }
        return ordered(nodes.select(columns, nodes.as(query, alias), null), alias, nodes);
    }

    /** As documents in one column, as they are stored: without what is missing. */
    SqlNode documents(String label, Context context, Nodes nodes) {
        String alias = context.alias();
        SqlNode row = Binding.rows(null, alias, shape).variantRow(nodes);
        SqlNode stored = shape.raw() ? row : nodes.loose("SHOW", row);
        return ordered(nodes.select(List.of(nodes.as(stored, label)), nodes.as(query, alias), null), alias, nodes);
    }

    private SqlNode ordered(SqlNode select, String alias, Nodes nodes) {
        List<SqlNode> keys = new ArrayList<>();
        for (Shape.Key key : shape.order()) {
            keys.add(Windows.key(nodes.name(alias, key.column()), key.descending(), key.nullsLast(), nodes));
        }
        boolean plain = keys.isEmpty() && limit == null && offset == null;
        return plain
                ? select
                : new SqlOrderBy(
                        nodes.pos(),
                        select,
                        new SqlNodeList(keys, nodes.pos()),
                        count(offset, nodes),
                        count(limit, nodes));
    }

    private static SqlNode count(Term count, Nodes nodes) {
        if (count instanceof Term.Parameter parameter) {
            return new SqlDynamicParam(parameter.index(), nodes.pos());
        }
        return count == null ? null : nodes.number((Long) ((Term.Constant) count).value());
    }
}
