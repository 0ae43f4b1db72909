package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlShuttle;

/** Puts definitions of WINDOW where their names are used: OVER w, OVER (w ROWS ...). What does not fit is left to the validator. */
final class NamedWindows extends SqlShuttle {
    private final Map<String, SqlWindow> windows = new HashMap<>();

    private NamedWindows() {}

    static void expand(SqlSelect select) {
        NamedWindows names = new NamedWindows();
        SqlNodeList declared = select.getWindowList();
        declared.replaceAll(WindowForms::ofPeers);
        for (SqlNode node : declared) {
            SqlWindow window = (SqlWindow) node;
            names.windows.put(window.getDeclName().getSimple(), names.merged(window));
        }
        if (!names.windows.isEmpty()) {
            select.setSelectList((SqlNodeList) select.getSelectList().accept(names));
            if (select.getQualify() != null) {
                select.setQualify(select.getQualify().accept(names));
            }
        }
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            return call;
        }
        SqlNode visited = super.visit(call);
        if (!(visited instanceof SqlCall over) || over.getKind() != SqlKind.OVER) {
            return visited;
        }
        SqlNode window = over.operand(1);
        SqlNode named = window instanceof SqlIdentifier name && name.isSimple()
                ? windows.get(name.getSimple())
                : window instanceof SqlWindow written ? merged(written) : null;
        return named == null
                ? visited
                : SqlStdOperatorTable.OVER.createCall(over.getParserPosition(), over.operand(0), named);
    }

    /** The window with what it takes from the one it names. */
    private SqlWindow merged(SqlWindow window) {
        SqlIdentifier name = window.getRefName();
        SqlWindow base = name == null ? null : windows.get(name.getSimple());
        if (name != null && base == null) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "there is no window " + SnellerException.quote(name.getSimple())
                            + " before this one; windows build on earlier ones",
                    StatementNode.place(name.getParserPosition()),
                    null);
        }
        boolean fits = base != null
                && window.getPartitionList().isEmpty()
                && base.getLowerBound() == null
                && (base.getOrderList().isEmpty() || window.getOrderList().isEmpty());
        if (!fits) {
            return undeclared(window, name, window.getPartitionList(), window.getOrderList());
        }
        SqlNodeList order = window.getOrderList().isEmpty() ? base.getOrderList() : window.getOrderList();
        return undeclared(window, null, base.getPartitionList(), order);
    }

    private static SqlWindow undeclared(
            SqlWindow window, SqlIdentifier reference, SqlNodeList partition, SqlNodeList order) {
        return SqlWindow.create(
                null,
                reference,
                partition,
                order,
                window.operand(4),
                window.getLowerBound(),
                window.getUpperBound(),
                window.operand(7),
                window.getExclude(),
                window.getParserPosition());
    }
}
