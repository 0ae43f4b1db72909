package dev.sneller.sql.validate;

import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.parse.Refusals;
import java.util.ArrayList;
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
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.Litmus;

/**
 * {@code SELECT UNNEST(a), b FROM t}: a row for each element, as {@code SELECT u.v, b FROM t, UNNEST(a) AS u(v)}. Groups come first, unless
 * they are groups of elements or an aggregate is over elements.
 */
final class ListedUnnest extends SqlShuttle {
    private static final String NAME = "UNNEST";
    private static final String ROWS = "UNNESTED ROWS";
    private static final String VALUE = "VALUE";

    /** What is unnested; null until it is found. */
    private SqlNode array;

    private ListedUnnest() {}

    /** Moves UNNEST from the list to FROM; queries without it stay. */
    static void rewrite(SqlSelect select) {
        ListedUnnest unnest = new ListedUnnest();
        SqlNodeList items = (SqlNodeList) select.getSelectList().accept(unnest);
        SqlNodeList keys = unnest.keys(select);
        if (unnest.array == null) {
            return;
        }
        boolean ofElements = keys != null && !keys.equalsDeep(select.getGroup(), Litmus.IGNORE);
        if (isGrouped(select, items) && !ofElements && !isUnderAggregate(select.getSelectList())) {
            unnest.overGroups(select);
        } else {
            select.setSelectList(items);
            select.setFrom(unnest.joined(select.getFrom()));
            select.setGroupBy(keys);
        }
    }

    /** The keys of groups, those that are UNNEST or the alias of one as elements. A name in the array itself is a column. */
    private SqlNodeList keys(SqlSelect select) {
        if (select.getGroup() == null) {
            return null;
        }
        SqlNodeList keys = new SqlNodeList(select.getGroup().getParserPosition());
        for (SqlNode key : select.getGroup()) {
            boolean isAlias = key instanceof SqlIdentifier name
                    && name.isSimple()
                    && select.getSelectList().stream().anyMatch(item -> isElementNamed(item, name.getSimple()));
            keys.add(isAlias ? element(key.getParserPosition()) : key.accept(this));
        }
        return keys;
    }

    private static boolean isElementNamed(SqlNode item, String name) {
        boolean named = item.getKind() == SqlKind.AS
                && ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple().equals(name);
        if (!named || !isUnnest(SqlUtil.stripAs(item))) {
            return false;
        }
        boolean[] isColumn = {false};
        SqlUtil.stripAs(item).accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlIdentifier column) {
                isColumn[0] |= column.names.get(column.names.size() - 1).equals(name);
                return null;
            }
        });
        return !isColumn[0];
    }

    private static boolean isUnderAggregate(SqlNodeList items) {
        boolean[] found = {false};
        items.accept(new SqlBasicVisitor<Void>() {
            private int aggregates;

            @Override
            public Void visit(SqlCall call) {
                if (call.isA(SqlKind.QUERY)) {
                    return null;
                }
                found[0] |= aggregates > 0 && isUnnest(call);
                int inner = OperatorTable.isAggregate(call.getOperator().getName()) ? 1 : 0;
                aggregates += inner;
                super.visit(call);
                aggregates -= inner;
                return null;
            }
        });
        return found[0];
    }

    /** The query below, whose UNNEST is the array, and above it the elements. */
    private void overGroups(SqlSelect select) {
        SqlParserPos pos = select.getParserPosition();
        SqlNodeList inner = new SqlNodeList(pos);
        SqlNodeList outer = new SqlNodeList(pos);
        for (SqlNode item : select.getSelectList()) {
            SqlNode value = SqlUtil.stripAs(item);
            SqlIdentifier name = name(item, inner.size());
            boolean isUnnest = isUnnest(value);
            if (!isUnnest && value.accept(this) != value) {
                throw Refusals.of("UNNEST inside of an expression in a query with groups", value.getParserPosition());
            }
            SqlIdentifier column = item.getKind() == SqlKind.AS ? name : new SqlIdentifier("ITEM " + inner.size(), pos);
            inner.add(SqlStdOperatorTable.AS.createCall(pos, isUnnest ? array : value, column));
            outer.add(SqlStdOperatorTable.AS.createCall(pos, isUnnest ? element(pos) : column, name));
            array = isUnnest ? column : array;
        }
        SqlSelect below = (SqlSelect) select.clone(pos);
        below.setSelectList(inner);
        select.setSelectList(outer);
        select.setFrom(joined(SqlStdOperatorTable.AS.createCall(pos, below, new SqlIdentifier("ROWS BELOW", pos))));
        select.setWhere(null);
        select.setGroupBy(null);
        select.setHaving(null);
        select.setQualify(null);
        select.getWindowList().clear();
    }

    private static SqlIdentifier name(SqlNode item, int index) {
        if (item.getKind() == SqlKind.AS) {
            return ((SqlCall) item).operand(1);
        }
        if (item instanceof SqlIdentifier column && !column.isStar()) {
            return column.getComponent(column.names.size() - 1);
        }
        if (item instanceof SqlIdentifier) {
            throw Refusals.of("UNNEST beside a star in a query with groups", item.getParserPosition());
        }
        return new SqlIdentifier("ITEM " + index, item.getParserPosition());
    }

    private SqlNode joined(SqlNode from) {
        SqlParserPos pos = array.getParserPosition();
        SqlNode rows = SqlStdOperatorTable.AS.createCall(
                pos,
                SqlStdOperatorTable.UNNEST.createCall(pos, array),
                new SqlIdentifier(ROWS, pos),
                new SqlIdentifier(VALUE, pos));
        return from == null
                ? rows
                : new SqlJoin(
                        pos,
                        from,
                        SqlLiteral.createBoolean(false, pos),
                        JoinType.COMMA.symbol(pos),
                        rows,
                        JoinConditionType.NONE.symbol(pos),
                        null);
    }

    private static SqlIdentifier element(SqlParserPos pos) {
        return new SqlIdentifier(List.of(ROWS, VALUE), pos);
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            return call;
        }
        if (!isUnnest(call)) {
            return super.visit(call);
        }
        if (array != null && !array.equalsDeep(call.operand(0), Litmus.IGNORE)) {
            throw Refusals.of("UNNEST of several arrays in one SELECT", call.getParserPosition());
        }
        array = call.operand(0);
        return element(call.getParserPosition());
    }

    private static boolean isUnnest(SqlNode node) {
        return node instanceof SqlCall call
                && call.getOperator() instanceof SqlUnresolvedFunction
                && call.getOperator().getName().equalsIgnoreCase(NAME)
                && call.operandCount() == 1;
    }

    private static boolean isGrouped(SqlSelect select, SqlNodeList items) {
        List<SqlCall> aggregates = new ArrayList<>();
        SqlBasicVisitor<Void> search = new SqlBasicVisitor<>() {
            @Override
            public Void visit(SqlCall call) {
                if (call.isA(SqlKind.QUERY) || call.getKind() == SqlKind.OVER) {
                    return null;
                }
                if (OperatorTable.isAggregate(call.getOperator().getName())) {
                    aggregates.add(call);
                }
                return super.visit(call);
            }
        };
        select.getSelectList().accept(search);
        items.accept(search);
        return select.getGroup() != null || !aggregates.isEmpty();
    }
}
