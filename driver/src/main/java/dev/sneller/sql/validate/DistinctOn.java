package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.syntax.SelectItems;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code SELECT DISTINCT ON (k, …) … ORDER BY o} keeps the first row of each k: {@code QUALIFY ROW_NUMBER() OVER (PARTITION BY k ORDER BY o) = 1}. */
final class DistinctOn {
    private final SqlSelect select;

    private DistinctOn(SqlSelect select) {
        this.select = select;
    }

    /** Rewrites a query that has the marker; others stay. */
    static void rewrite(SqlSelect select, SqlNodeList order) {
        if (select.getQualify() instanceof SqlCall keys
                && keys.getOperator().getName().equals(SyntaxNodes.DISTINCT_ON.getName())) {
            DistinctOn distinct = new DistinctOn(select);
            select.setQualify(distinct.isFirst(keys, order));
        }
    }

    private SqlNode isFirst(SqlCall keys, SqlNodeList order) {
        SqlParserPos pos = keys.getParserPosition();
        SqlWindow window = SqlWindow.create(
                null,
                null,
                each(keys.getOperandList(), pos),
                each(order, pos),
                SqlLiteral.createBoolean(false, pos),
                null,
                null,
                null,
                SqlWindow.createExcludeNoOthers(pos),
                pos);
        SqlIdentifier name = new SqlIdentifier("ROW_NUMBER", pos);
        SqlNode number = new SqlUnresolvedFunction(
                        name, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(pos);
        SqlNode over = SqlStdOperatorTable.OVER.createCall(pos, number, window);
        return SqlStdOperatorTable.EQUALS.createCall(pos, over, SqlLiteral.createExactNumeric("1", pos));
    }

    private SqlNodeList each(Iterable<SqlNode> written, SqlParserPos pos) {
        List<SqlNode> keys = new ArrayList<>();
        written.forEach(key -> keys.add(meant(key)));
        return new SqlNodeList(keys, pos);
    }

    /** A position or an alias stands for its item, as in ORDER BY. */
    private SqlNode meant(SqlNode key) {
        switch (key.getKind()) {
            case DESCENDING, NULLS_FIRST, NULLS_LAST -> {
                SqlCall call = (SqlCall) key;
                return call.getOperator().createCall(call.getParserPosition(), meant(call.operand(0)));
            }
            default -> {
                return key instanceof SqlNumericLiteral position ? item(position) : aliased(key);
            }
        }
    }

    private SqlNode item(SqlNumericLiteral position) {
        int index = position.isInteger() ? position.intValue(true) : 0;
        SqlNodeList items = select.getSelectList();
        boolean counts = index >= 1
                && index <= items.size()
                && items.subList(0, index).stream().noneMatch(SelectItems::isStar);
        if (!counts) {
            throw Refusals.of("this position beside DISTINCT ON", position.getParserPosition());
        }
        return SqlUtil.stripAs(items.get(index - 1));
    }

    private SqlNode aliased(SqlNode key) {
        if (key instanceof SqlIdentifier name && name.isSimple()) {
            for (SqlNode item : select.getSelectList()) {
                if (item.getKind() == SqlKind.AS
                        && ((SqlCall) item).operand(1) instanceof SqlIdentifier alias
                        && alias.getSimple().equals(name.getSimple())) {
                    return ((SqlCall) item).operand(0);
                }
            }
        }
        return key;
    }
}
