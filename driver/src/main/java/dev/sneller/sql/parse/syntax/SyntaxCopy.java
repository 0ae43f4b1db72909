package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.util.SqlShuttle;

/** Copies syntax, so that it can stand in several places: whoever validates it rewrites its nodes. */
public final class SyntaxCopy extends SqlShuttle {
    private static final SyntaxCopy INSTANCE = new SyntaxCopy();

    private SyntaxCopy() {}

    /** A tree that shares no node with the given one which validation would change. */
    public static SqlNode of(SqlNode node) {
        return node.accept(INSTANCE);
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        return name.clone(name.getParserPosition());
    }

    @Override
    public SqlNode visit(SqlNodeList list) {
        SqlNodeList copy = new SqlNodeList(list.getParserPosition());
        list.forEach(node -> copy.add(node == null ? null : node.accept(this)));
        return copy;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        CallCopyingArgHandler arguments = new CallCopyingArgHandler(call, true);
        call.getOperator().acceptCall(this, call, false, arguments);
        return arguments.result();
    }
}
