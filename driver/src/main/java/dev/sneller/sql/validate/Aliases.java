package dev.sneller.sql.validate;

import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** Names in WHERE, and in the conditions of joins, that are no column but the alias of an item of the same SELECT stand for the item. */
final class Aliases extends SqlShuttle {
    private final SqlValidatorScope scope;
    private final Map<String, SqlNode> items = new HashMap<>();

    /** @param scope where columns are looked up before aliases */
    Aliases(SqlValidatorScope scope, SqlSelect select) {
        this.scope = scope;
        for (SqlNode item : select.getSelectList()) {
            if (item.getKind() == SqlKind.AS) {
                SqlCall as = (SqlCall) item;
                items.putIfAbsent(((SqlIdentifier) as.operand(1)).getSimple(), as.operand(0));
            }
        }
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        if (!name.isSimple() || !items.containsKey(name.getSimple()) || isColumn(name)) {
            return name;
        }
        SqlNode item = items.get(name.getSimple());
        boolean itself = item instanceof SqlIdentifier id
                && id.isSimple()
                && id.getSimple().equals(name.getSimple());
        return itself ? name : item.accept(this);
    }

    @Override
    public SqlNode visit(SqlCall call) {
        return call.isA(SqlKind.QUERY) ? call : super.visit(call);
    }

    private boolean isColumn(SqlIdentifier name) {
        return !scope.findQualifyingTableNames(name.getSimple(), name, SqlNameMatchers.withCaseSensitive(true))
                .isEmpty();
    }
}
