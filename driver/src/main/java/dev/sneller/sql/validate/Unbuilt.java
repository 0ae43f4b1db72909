package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Refuses by name and position what parses and is not built yet. */
final class Unbuilt extends SqlBasicVisitor<Void> {
    private static final Unbuilt INSTANCE = new Unbuilt();

    private Unbuilt() {}

    static void check(SqlNode query) {
        query.accept(INSTANCE);
    }

    @Override
    public Void visit(SqlCall call) {
        String feature = feature(call);
        if (feature != null) {
            throw refusal(feature, call);
        }
        if (Intervals.areTakenBy(call)) {
            call.getOperandList().stream()
                    .filter(operand -> !Intervals.isInterval(operand))
                    .forEach(operand -> operand.accept(this));
            return null;
        }
        boolean isFrameOffset = call.getOperator() == SqlWindow.PRECEDING_OPERATOR
                || call.getOperator() == SqlWindow.FOLLOWING_OPERATOR;
        return isFrameOffset ? null : super.visit(call);
    }

    @Override
    public Void visit(SqlIdentifier name) {
        if (name.names.get(0).equals(SyntaxNodes.STAGE_SCHEMA)) {
            throw refusal("a stage", name);
        }
        return null;
    }

    @Override
    public Void visit(SqlLiteral literal) {
        if (literal instanceof SqlIntervalLiteral) {
            throw refusal("INTERVAL", literal);
        }
        return null;
    }

    private static SnellerException refusal(String feature, SqlNode node) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED,
                feature + " is not supported yet",
                StatementNode.place(node.getParserPosition()),
                null);
    }

    private static String feature(SqlCall call) {
        if (call.getOperator() == SyntaxNodes.INTERVAL) {
            return "INTERVAL";
        }
        return switch (call.getKind()) {
            case MATCH_RECOGNIZE -> "MATCH_RECOGNIZE";
            default -> null;
        };
    }
}
