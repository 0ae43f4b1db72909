package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.syntax.HierarchyNodes;
import dev.sneller.sql.parse.syntax.SelectItems;
import dev.sneller.sql.parse.syntax.SyntaxCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * {@code FROM t START WITH s CONNECT BY c}: a recursive query of the rows of t, first those for which s is true, then those that c connects
 * with one that is there. LEVEL, and what is asked of rows above, are further columns of it.
 */
final class Hierarchies {
    private static final String ROWS_ABOVE = "$ABOVE";
    private static final String LEVEL = "LEVEL";

    private final SqlNode source;
    private final String alias;
    private final SqlParserPos pos;
    private final List<HierarchyColumn> columns = new ArrayList<>();

    private Hierarchies(SqlNode source, SqlParserPos pos) {
        this.source = source;
        this.pos = pos;
        this.alias = alias(source);
    }

    static void rewrite(SqlSelect select) {
        if (select.getFrom() instanceof SqlCall from && from.getOperator() == HierarchyNodes.HIERARCHY) {
            SqlCall connect = from.operand(1);
            new Hierarchies(from.operand(0), connect.getParserPosition())
                    .rewrite(select, connect.operand(0), connect.operand(1));
        }
    }

    private static String alias(SqlNode source) {
        if (source instanceof SqlIdentifier name) {
            return name.names.get(name.names.size() - 1);
        }
        if (source.getKind() == SqlKind.AS) {
            return ((SqlIdentifier) ((SqlCall) source).operand(1)).getSimple();
        }
        if (source.isA(SqlKind.QUERY)) {
            return "$ROWS";
        }
        throw Refusals.of("CONNECT BY over several relations", source.getParserPosition());
    }

    private void rewrite(SqlSelect select, SqlNode connect, SqlNode start) {
        SqlShuttle above = new Above();
        SqlNodeList items = new SqlNodeList(select.getSelectList().getParserPosition());
        select.getSelectList().forEach(item -> items.add(item.accept(above)));
        if (select.getWhere() != null) {
            select.setWhere(select.getWhere().accept(above));
        }
        SqlNode recursion = SqlStdOperatorTable.UNION_ALL.createCall(pos, first(start), next(connect));
        SqlNodeList with = SqlNodeList.of(
                new SqlWithItem(pos, name(ROWS_ABOVE), null, recursion, SqlLiteral.createBoolean(true, pos)));
        SqlNode all = query(SqlNodeList.of(SqlIdentifier.star(pos)), name(ROWS_ABOVE), null);
        select.setFrom(SqlStdOperatorTable.AS.createCall(pos, new SqlWith(pos, with, all), name(alias)));
        select.setSelectList(new SqlNodeList(items.stream().map(this::visible).toList(), items.getParserPosition()));
    }

    /** The rows to begin with. */
    private SqlNode first(SqlNode start) {
        SqlNodeList items = SqlNodeList.of(star(alias));
        items.add(as(SqlLiteral.createExactNumeric("1", pos), LEVEL));
        columns.forEach(column -> items.add(as(column.first(), column.name())));
        return query(items, named(), start);
    }

    /** The rows below those there are. */
    private SqlNode next(SqlNode connect) {
        SqlNodeList items = SqlNodeList.of(star(alias));
        items.add(as(levelBelow(), LEVEL));
        columns.forEach(column -> items.add(as(column.next(name(ROWS_ABOVE, column.name())), column.name())));
        SqlNode both = new SqlJoin(
                pos,
                named(),
                SqlLiteral.createBoolean(false, pos),
                JoinType.INNER.symbol(pos),
                name(ROWS_ABOVE),
                JoinConditionType.ON.symbol(pos),
                connect.accept(new Connection()));
        return query(items, both, null);
    }

    private SqlNode levelBelow() {
        return SqlStdOperatorTable.PLUS.createCall(
                pos, name(ROWS_ABOVE, LEVEL), SqlLiteral.createExactNumeric("1", pos));
    }

    /** The source under the name its columns are known by. */
    private SqlNode named() {
        SqlNode copy = SyntaxCopy.of(source);
        return copy.getKind() == SqlKind.AS ? copy : SqlStdOperatorTable.AS.createCall(pos, copy, name(alias));
    }

    private SqlNode query(SqlNodeList items, SqlNode from, SqlNode where) {
        return new SqlSelect(pos, null, items, from, where, null, null, null, null, null, null, null, null);
    }

    private SqlNode as(SqlNode value, String column) {
        return SqlStdOperatorTable.AS.createCall(pos, value, name(column));
    }

    private SqlIdentifier star(String relation) {
        return SqlIdentifier.star(List.of(relation, ""), pos, List.of(pos, pos));
    }

    private SqlIdentifier name(String... parts) {
        SqlParserPos quoted = pos.withQuoting(true);
        return new SqlIdentifier(List.of(parts), null, quoted, Collections.nCopies(parts.length, quoted));
    }

    /** Stars do not show what is added here. */
    private SqlNode visible(SqlNode item) {
        if (!SelectItems.isStar(item)) {
            return item;
        }
        SqlNodeList added = SqlNodeList.of(name(LEVEL));
        columns.forEach(column -> added.add(name(column.name())));
        return SelectItems.star(item.getParserPosition(), item, null, added, SqlNodeList.EMPTY, SqlNodeList.EMPTY);
    }

    private SqlNode column(HierarchyColumn wanted) {
        columns.add(wanted);
        return name(alias, wanted.name());
    }

    /** In SELECT and WHERE: what is asked of rows above becomes a column. */
    private final class Above extends SqlShuttle {
        @Override
        public SqlNode visit(SqlCall call) {
            if (call.getOperator() == HierarchyNodes.PRIOR) {
                SqlIdentifier asked = call.operand(0);
                return column(HierarchyColumn.prior(columns.size(), ofSource(asked), ofAbove(asked)));
            }
            if (call.getOperator() == HierarchyNodes.CONNECT_BY_ROOT) {
                return column(HierarchyColumn.root(columns.size(), ofSource(call.operand(0))));
            }
            if (call.getOperator().getName().equalsIgnoreCase("SYS_CONNECT_BY_PATH") && call.operandCount() == 2) {
                SqlNode step = SyntaxCopy.of(call.operand(0)).accept(new Connection());
                return column(HierarchyColumn.path(columns.size(), step, call.operand(1)));
            }
            return super.visit(call);
        }
    }

    private SqlIdentifier ofSource(SqlIdentifier column) {
        return name(alias, column.names.get(column.names.size() - 1));
    }

    private SqlIdentifier ofAbove(SqlIdentifier column) {
        return name(ROWS_ABOVE, column.names.get(column.names.size() - 1));
    }

    /** In the condition: PRIOR columns are the row above's, all others the row's own. */
    private final class Connection extends SqlShuttle {
        @Override
        public SqlNode visit(SqlCall call) {
            return call.getOperator() == HierarchyNodes.PRIOR ? ofAbove(call.operand(0)) : super.visit(call);
        }

        @Override
        public SqlNode visit(SqlIdentifier column) {
            if (!column.isSimple()) {
                return column;
            }
            boolean isLevel = column.getSimple().equals(LEVEL) && !column.isComponentQuoted(0);
            return isLevel ? levelBelow() : ofSource(column);
        }
    }
}
