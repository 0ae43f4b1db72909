package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.Widen;
import dev.sneller.sql.parse.StatementNode;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Queries of WITH that read themselves: recursive with or without the word, their columns of the widest types. */
final class RecursiveQueries {
    private RecursiveQueries() {}

    static SqlNode prepared(SqlWithItem item) {
        boolean isRecursive = item.query.getKind() == SqlKind.UNION && readsItself(item);
        boolean isDistinct = item.query instanceof SqlCall union && union.getOperator() == SqlStdOperatorTable.UNION;
        if (isRecursive && isDistinct && !item.recursive.booleanValue()) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "UNION in a query that reads itself; write UNION ALL, or WITH RECURSIVE to have equal rows once",
                    StatementNode.place(item.getParserPosition()),
                    null);
        }
        item.recursive = SqlLiteral.createBoolean(isRecursive, item.getParserPosition());
        if (isRecursive) {
            widen(item.query);
        }
        return item;
    }

    private static boolean readsItself(SqlWithItem item) {
        boolean[] found = {false};
        item.query.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall call) {
                if (call instanceof SqlSelect select && select.getFrom() != null) {
                    readsFrom(select.getFrom());
                }
                return super.visit(call);
            }

            private void readsFrom(SqlNode source) {
                if (source instanceof SqlIdentifier name) {
                    found[0] |= name.isSimple() && name.getSimple().equals(item.name.getSimple());
                } else if (source instanceof SqlCall call && call.getKind() == SqlKind.AS) {
                    readsFrom(call.operand(0));
                } else if (source instanceof SqlCall call && call.getKind() == SqlKind.JOIN) {
                    call.getOperandList().stream()
                            .filter(operand -> operand != null)
                            .forEach(this::readsFrom);
                }
            }
        });
        return found[0];
    }

    private static void widen(SqlNode query) {
        if (query instanceof SqlSelect select) {
            SqlNodeList items = select.getSelectList();
            for (int i = 0; i < items.size(); i++) {
                items.set(i, widened(items.get(i)));
            }
        } else if (query instanceof SqlBasicCall call && call.isA(SqlKind.SET_QUERY)) {
            call.getOperandList().forEach(RecursiveQueries::widen);
        }
    }

    /** Stars stay: columns of tables do not grow. */
    private static SqlNode widened(SqlNode item) {
        SqlNode value = SqlUtil.stripAs(item);
        boolean isStar = value instanceof SqlIdentifier name && name.isStar() || value.getKind() == SqlKind.OTHER;
        if (isStar) {
            return item;
        }
        SqlNode wide = Widen.WIDEN.createCall(value.getParserPosition(), value);
        SqlNode name = item.getKind() == SqlKind.AS
                ? ((SqlCall) item).operand(1)
                : value instanceof SqlIdentifier column ? column.getComponent(column.names.size() - 1) : null;
        return name == null ? wide : SqlStdOperatorTable.AS.createCall(item.getParserPosition(), wide, name);
    }
}
