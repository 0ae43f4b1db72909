package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** Names in the condition of a join that became that of a subquery: a column of both sides is ambiguous, not the inner one. */
final class JoinNames extends SqlBasicVisitor<Void> {
    private final ListScope inner;
    private final SqlValidatorScope outer;

    private JoinNames(ListScope inner, SqlValidatorScope outer) {
        this.inner = inner;
        this.outer = outer;
    }

    /** @throws SnellerException at the first name that is ambiguous */
    static void check(SqlSelect subquery, SqlValidatorImpl validator) {
        if (SemiJoins.hasConditionOfJoin(subquery)
                && subquery.getWhere() != null
                && validator.getWhereScope(subquery) instanceof ListScope inner) {
            subquery.getWhere().accept(new JoinNames(inner, inner.getParent()));
        }
    }

    @Override
    public Void visit(SqlCall call) {
        return call.isA(SqlKind.QUERY) ? null : super.visit(call);
    }

    @Override
    public Void visit(SqlIdentifier name) {
        if (name.isSimple() && has(inner, name) && has(outer, name)) {
            throw new SnellerException(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "column " + SnellerException.quote(name.getSimple()) + " is in more than one table; qualify it",
                    StatementNode.place(name.getParserPosition()),
                    null);
        }
        return null;
    }

    private static boolean has(SqlValidatorScope scope, SqlNode name) {
        String column = ((SqlIdentifier) name).getSimple();
        return !scope.findQualifyingTableNames(column, name, SqlNameMatchers.withCaseSensitive(true))
                .isEmpty();
    }
}
