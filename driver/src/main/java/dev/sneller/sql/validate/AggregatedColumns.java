package dev.sneller.sql.validate;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/**
 * Columns inside aggregates of HAVING, written with their tables, those of USING as GROUP BY would have them: aliases of the list, however
 * many there are, stand for something else.
 */
final class AggregatedColumns extends SqlShuttle {
    private final SqlValidatorImpl validator;
    private final SqlValidatorScope scope;
    private final SqlSelect select;
    private int depth;

    AggregatedColumns(SqlValidatorImpl validator, SqlSelect select) {
        this.validator = validator;
        scope = validator.getWhereScope(select);
        this.select = select;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        boolean isColumn = depth > 0
                && name.isSimple()
                && !scope.findQualifyingTableNames(name.getSimple(), name, SqlNameMatchers.withCaseSensitive(true))
                        .isEmpty();
        return isColumn ? validator.extendedExpandGroupBy(name, scope, select) : name;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            return call;
        }
        int inside = call.getOperator().isAggregator() ? 1 : 0;
        depth += inside;
        SqlNode node = super.visit(call);
        depth -= inside;
        return node;
    }
}
