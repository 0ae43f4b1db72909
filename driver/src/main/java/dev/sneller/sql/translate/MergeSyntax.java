package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.parse.syntax.SyntaxCopy;
import dev.sneller.sql.validate.CatalogView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * MERGE as syntax of queries: one for the rows of the table that are changed or removed, one for the rows that are new. In each a value is
 * that of the first branch whose condition is true.
 */
final class MergeSyntax {
    private static final SqlParserPos POS = SqlParserPos.ZERO;

    private final Merge merge;
    private final CatalogView.Table table;

    /** @param merge whose branches name their columns */
    MergeSyntax(Merge merge, CatalogView.Table table) {
        this.merge = merge;
        this.table = table;
    }

    /** Branches that change or remove rows. */
    private List<Merge.Branch> changes() {
        return merge.branches().stream()
                .filter(branch -> !(branch instanceof Merge.Insert))
                .toList();
    }

    private List<Merge.Insert> inserts() {
        return merge.branches().stream()
                .filter(Merge.Insert.class::isInstance)
                .map(Merge.Insert.class::cast)
                .toList();
    }

    /** Columns that any branch assigns, in the order they are met. */
    List<ObjectName> assigned() {
        Map<String, ObjectName> columns = new LinkedHashMap<>();
        for (Merge.Branch branch : changes()) {
            if (branch instanceof Merge.Update update) {
                update.assignments()
                        .forEach(assignment ->
                                columns.putIfAbsent(assignment.column().simple(), assignment.column()));
            }
        }
        return List.copyOf(columns.values());
    }

    /** @param onlyOne whether of several matches of a row one is taken */
    MatchQuery changed(boolean onlyOne) {
        List<RowChange.Assignment> values = new ArrayList<>();
        for (ObjectName column : assigned()) {
            values.add(new RowChange.Assignment(column, QueryNode.of(value(column))));
        }
        RowChange.Rows rows = merge.rows();
        SqlNode met = and(copy(rows.condition().orElseThrow()), any(changes()));
        RowChange.Rows matched =
                new RowChange.Rows(rows.table(), rows.alias(), copied(rows.sources()), Optional.of(QueryNode.of(met)));
        SqlNode removed = choice(
                changes(),
                branch -> SqlLiteral.createBoolean(branch instanceof Merge.Delete, POS),
                SqlLiteral.createNull(POS));
        return MatchQuery.of(matched, table, removed, values, onlyOne ? first() : null);
    }

    private SqlNode first() {
        SqlNode window = SqlStdOperatorTable.OVER.createCall(
                POS,
                SqlStdOperatorTable.ROW_NUMBER.createCall(POS),
                new SqlWindow(
                        POS,
                        null,
                        null,
                        SqlNodeList.of(MatchQuery.rowOf(merge.rows().alias())),
                        SqlNodeList.of(MatchQuery.rowOf(merge.rows().alias())),
                        SqlLiteral.createBoolean(false, POS),
                        null,
                        null,
                        null,
                        SqlWindow.createExcludeNoOthers(POS)));
        return SqlStdOperatorTable.EQUALS.createCall(POS, window, SqlLiteral.createExactNumeric("1", POS));
    }

    /** What a column becomes; branches that do not assign it leave it. */
    private SqlNode value(ObjectName column) {
        return choice(
                changes(),
                branch -> branch instanceof Merge.Update update
                        ? update.assignments().stream()
                                .filter(assignment ->
                                        assignment.column().simple().equals(column.simple()))
                                .map(assignment -> given(copy(assignment.value()), column))
                                .findFirst()
                                .orElseGet(() -> stored(column))
                        : stored(column),
                stored(column));
    }

    private SqlNode given(SqlNode value, ObjectName column) {
        if (value.getKind() != SqlKind.DEFAULT) {
            return value;
        }
        int at = Target.of(table.schema(), List.of(column)).columns().get(0);
        return table.target(table.schema().field(at)).defaultValue(value.getParserPosition());
    }

    private SqlNode stored(ObjectName column) {
        SqlParserPos quoted = POS.withQuoting(true);
        return new SqlIdentifier(List.of(merge.rows().alias(), column.simple()), null, quoted, List.of(quoted, quoted));
    }

    /** Columns of new rows, in the order they are met; all of the table's when a branch names none. */
    List<ObjectName> inserted() {
        Map<String, ObjectName> columns = new LinkedHashMap<>();
        for (Merge.Insert insert : inserts()) {
            columns(insert).forEach(column -> columns.putIfAbsent(column.simple(), column));
        }
        return List.copyOf(columns.values());
    }

    private List<ObjectName> columns(Merge.Insert insert) {
        List<ObjectName> columns = insert.columns().isEmpty()
                ? table.schema().fields().stream()
                        .map(field -> new ObjectName(
                                List.of(field.name()), merge.rows().table().position()))
                        .toList()
                : insert.columns();
        Target.of(table.schema(), columns);
        if (columns.size() != insert.values().size()) {
            throw new SnellerException(
                    ErrorCode.INSERT_COLUMN_COUNT,
                    insert.values().size() + " values for " + columns.size() + " columns of "
                            + merge.rows().table(),
                    merge.rows().table().position(),
                    null);
        }
        return columns;
    }

    /** {@code SELECT values FROM source WHERE NOT EXISTS (SELECT 1 FROM table WHERE condition)}. */
    QueryNode added() {
        SqlNodeList items = new SqlNodeList(POS);
        for (ObjectName column : inserted()) {
            items.add(choice(inserts(), insert -> newValue((Merge.Insert) insert, column), SqlLiteral.createNull(POS)));
        }
        SqlNode met = select(
                SqlNodeList.of(SqlLiteral.createExactNumeric("1", POS)),
                MatchQuery.target(merge.rows(), table),
                copy(merge.rows().condition().orElseThrow()));
        SqlNode isNew = SqlStdOperatorTable.NOT.createCall(POS, SqlStdOperatorTable.EXISTS.createCall(POS, met));
        SqlNode source = copy(merge.rows().sources().orElseThrow());
        return QueryNode.of(select(items, source, and(isNew, any(inserts()))));
    }

    private SqlNode newValue(Merge.Insert insert, ObjectName column) {
        List<ObjectName> columns = columns(insert);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).simple().equals(column.simple())) {
                return given(copy(insert.values().get(i)), column);
            }
        }
        return given(SqlStdOperatorTable.DEFAULT.createCall(POS), column);
    }

    private static SqlSelect select(SqlNodeList items, SqlNode from, SqlNode where) {
        return new SqlSelect(POS, null, items, from, where, null, null, null, null, null, null, null, null);
    }

    /** What a branch gives, of the first one whose condition is true. */
    private static SqlNode choice(
            List<? extends Merge.Branch> branches, Function<Merge.Branch, SqlNode> given, SqlNode otherwise) {
        SqlNodeList conditions = new SqlNodeList(POS);
        SqlNodeList values = new SqlNodeList(POS);
        for (int i = 0; i < branches.size(); i++) {
            boolean isLast =
                    i == branches.size() - 1 || branches.get(i).condition().isEmpty();
            if (isLast) {
                // Rows for which no condition is true are not among those asked for.
                return conditions.isEmpty()
                        ? given.apply(branches.get(i))
                        : new SqlCase(POS, null, conditions, values, given.apply(branches.get(i)));
            }
            conditions.add(copy(branches.get(i).condition().get()));
            values.add(given.apply(branches.get(i)));
        }
        return otherwise;
    }

    /** That one of the conditions is true; null when one branch has none. */
    private static SqlNode any(List<? extends Merge.Branch> branches) {
        SqlNode any = null;
        for (Merge.Branch branch : branches) {
            if (branch.condition().isEmpty()) {
                return null;
            }
            SqlNode condition = copy(branch.condition().get());
            any = any == null ? condition : SqlStdOperatorTable.OR.createCall(POS, any, condition);
        }
        return any;
    }

    private static SqlNode and(SqlNode one, SqlNode orNull) {
        return orNull == null ? one : SqlStdOperatorTable.AND.createCall(POS, one, orNull);
    }

    private static SqlNode copy(QueryNode node) {
        return SyntaxCopy.of(node.node());
    }

    private static Optional<QueryNode> copied(Optional<QueryNode> node) {
        return node.map(present -> QueryNode.of(copy(present)));
    }
}
