package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SelectItems;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** {@code l RIGHT JOIN r ON c} is {@code r LEFT JOIN l ON c} where nobody asks for the order of columns: a form whose condition may have subqueries. */
final class RightJoins {
    private RightJoins() {}

    static void turn(SqlSelect select) {
        boolean ordersColumns = select.getSelectList().stream()
                .anyMatch(item -> SelectItems.isStar(item) && ((SqlIdentifier) item).names.size() == 1);
        if (select.getFrom() != null && !ordersColumns) {
            select.setFrom(turned(select.getFrom()));
        }
    }

    private static SqlNode turned(SqlNode source) {
        if (!(source instanceof SqlJoin join)) {
            return source;
        }
        join.setLeft(turned(join.getLeft()));
        join.setRight(turned(join.getRight()));
        boolean turns = join.getJoinType() == JoinType.RIGHT
                && join.getConditionType() == JoinConditionType.ON
                && hasSubQuery(join.getCondition());
        return turns
                ? new SqlJoin(
                        join.getParserPosition(),
                        join.getRight(),
                        join.isNaturalNode(),
                        JoinType.LEFT.symbol(join.getParserPosition()),
                        join.getLeft(),
                        join.getConditionTypeNode(),
                        join.getCondition())
                : join;
    }

    private static boolean hasSubQuery(SqlNode condition) {
        boolean[] found = {false};
        condition.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall call) {
                found[0] |= call.isA(SqlKind.QUERY);
                return found[0] ? null : super.visit(call);
            }
        });
        return found[0];
    }
}
