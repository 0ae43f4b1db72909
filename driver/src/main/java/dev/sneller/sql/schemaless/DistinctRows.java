package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;

/** SELECT DISTINCT: rows without one of the values are no rows, and what orders them is among the items. */
final class DistinctRows {
    private static final String ORDER = "$order";

    private final Context context;
    private final Nodes nodes;

    DistinctRows(Context context, Nodes nodes) {
        this.context = context;
        this.nodes = nodes;
    }

    Rows of(SqlSelect plain, Shape shape, List<Term> items, List<String> labels, List<Query.Order> sorted) {
        String alias = context.alias();
        List<SqlNode> columns = new ArrayList<>();
        List<SqlNode> present = new ArrayList<>();
        List<SqlNode> groups = new ArrayList<>();
        for (String name : shape.visible()) {
            SqlNode column = nodes.name(alias, name);
            columns.add(nodes.as(column, name));
            groups.add(column);
            present.add(nodes.isNotNull(column));
        }
        List<Shape.Key> keys = new ArrayList<>();
        for (Query.Order order : sorted) {
            int item = items.indexOf(order.key());
            if (item < 0) {
                throw order.key()
                        .place()
                        .error(ErrorCode.NOT_GROUPED, "what orders distinct rows must be one of their columns");
            }
            String name = ORDER + keys.size();
            SqlNode column = nodes.call("STRIP_NULL_VALUE", nodes.name(alias, labels.get(item)));
            columns.add(nodes.as(column, name));
            keys.add(new Shape.Key(name, order.descending(), order.nullsLast()));
        }
        SqlSelect distinct = nodes.select(columns, nodes.as(plain, alias), nodes.and(present));
        distinct.setGroupBy(new SqlNodeList(groups, nodes.pos()));
        return new Rows(distinct, shape.with(keys, false), null, null);
    }
}
