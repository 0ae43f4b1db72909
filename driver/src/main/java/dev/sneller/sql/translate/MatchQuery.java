package dev.sneller.sql.translate;

import dev.sneller.error.TextPosition;
import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * UPDATE, DELETE and MERGE as a query: {@code SELECT number of the row, new values FROM table, sources WHERE condition}. The table has one
 * column more here, its row numbers, and a name of its own, so that the same table among the sources has not.
 *
 * @param fields columns that are assigned, perhaps behind {@link #REMOVED}
 */
record MatchQuery(CatalogView.Table table, QueryNode query, List<Field> fields) implements TargetShape {
    /** Whether MERGE removes the row. */
    static final Field REMOVED = new Field(0, "$REMOVED", LogicalType.BOOLEAN, true);

    /** A schema that no written name has. */
    private static final String TARGET_SCHEMA = "$TARGET";

    private static final String ROW = "$ROW";
    private static final LogicalType ROW_TYPE = LogicalType.number(19, 0);
    private static final Field ROW_FIELD = new Field(Field.ROW_ID, ROW, ROW_TYPE, false);

    static MatchQuery of(RowChange.Rows rows, CatalogView.Table table, List<RowChange.Assignment> assignments) {
        Assignments.check(rows, assignments);
        return of(rows, table, null, assignments, null);
    }

    /**
     * The rows that MERGE changes.
     *
     * @param removed whether a row is removed
     * @param one null, or the condition of QUALIFY that leaves one match of each row
     */
    static MatchQuery of(
            RowChange.Rows rows,
            CatalogView.Table table,
            SqlNode removed,
            List<RowChange.Assignment> assignments,
            SqlNode one) {
        SqlParserPos quoted = SqlParserPos.ZERO.withQuoting(true);
        SqlNodeList items = new SqlNodeList(SqlParserPos.ZERO);
        items.add(rowOf(rows.alias()));
        List<Field> fields = new ArrayList<>();
        if (removed != null) {
            items.add(removed);
            fields.add(REMOVED);
        }
        for (RowChange.Assignment assignment : assignments) {
            ObjectName column = assignment.column();
            fields.add(table.schema()
                    .field(Target.of(table.schema(), List.of(column)).columns().get(0)));
            items.add(assignment.value().node());
        }
        SqlNode from = target(rows, table);
        if (rows.sources().isPresent()) {
            from = pairs(from, rows.sources().get().node());
        }
        SqlNode where = rows.condition().map(QueryNode::node).orElse(null);
        return new MatchQuery(table, QueryNode.of(select(items, from, where, one)), fields);
    }

    /** The table as it is named in FROM here. */
    static SqlNode target(RowChange.Rows rows, CatalogView.Table table) {
        SqlParserPos quoted = SqlParserPos.ZERO.withQuoting(true);
        SqlNode name =
                new SqlIdentifier(List.of(TARGET_SCHEMA, table.name().name()), null, quoted, List.of(quoted, quoted));
        return SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, name, new SqlIdentifier(rows.alias(), quoted));
    }

    /** The number of a row. */
    static SqlNode rowOf(String alias) {
        SqlParserPos quoted = SqlParserPos.ZERO.withQuoting(true);
        return new SqlIdentifier(List.of(alias, ROW), null, quoted, List.of(quoted, quoted));
    }

    private static SqlNode pairs(SqlNode left, SqlNode right) {
        SqlParserPos pos = SqlParserPos.ZERO;
        return new SqlJoin(
                pos,
                left,
                SqlLiteral.createBoolean(false, pos),
                JoinType.COMMA.symbol(pos),
                right,
                JoinConditionType.NONE.symbol(pos),
                null);
    }

    private static SqlSelect select(SqlNodeList items, SqlNode from, SqlNode where, SqlNode qualify) {
        return new SqlSelect(
                SqlParserPos.ZERO, null, items, from, where, null, null, null, qualify, null, null, null, null);
    }

    /** Whether a name is the one that the table has here. */
    static boolean isTarget(List<String> name) {
        return name.get(0).equals(TARGET_SCHEMA);
    }

    /** The catalog with the table under the name it has here. */
    CatalogView catalog(CatalogView catalog) {
        return catalog(catalog, table);
    }

    static CatalogView catalog(CatalogView catalog, CatalogView.Table table) {
        List<Field> all = new ArrayList<>(table.schema().fields());
        all.add(ROW_FIELD);
        CatalogView.Table numbered =
                new CatalogView.Table(table.name(), new Schema(all), table.statistics(), table.defaults());
        return new OneMoreTable(catalog, List.of(TARGET_SCHEMA, table.name().name()), numbered);
    }

    @Override
    public List<TargetColumn> columns() {
        List<TargetColumn> columns = new ArrayList<>();
        columns.add(new TargetColumn(ROW_TYPE, ""));
        fields.forEach(field -> columns.add(table.target(field)));
        return columns;
    }

    @Override
    public Schema schema() {
        List<Field> all = new ArrayList<>();
        all.add(ROW_FIELD);
        all.addAll(fields);
        return new Schema(all);
    }

    @Override
    public PlanNode rows(PlanNode rows, Schema output, TextPosition position) {
        List<Expression> columns = Projections.columns(rows);
        for (int i = 0; i < fields.size(); i++) {
            columns.set(i + 1, Assignments.of(columns.get(i + 1), fields.get(i), table));
        }
        return Projections.of(rows, columns);
    }
}
