package dev.sneller.sql.validate;

import dev.sneller.sql.type.NumberRules;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.validate.SetopNamespace;
import org.apache.calcite.sql.validate.SqlMonotonicity;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/**
 * A set operation's columns. Of their order nothing is known: branches united by name need not have all of them. A text written beside a
 * column of exact numbers is a number.
 */
final class UnionNamespace extends SetopNamespace {
    private final QueryValidator names;
    private final SqlCall union;

    UnionNamespace(QueryValidator validator, SqlCall call, SqlNode enclosing) {
        super(validator, call, enclosing);
        names = validator;
        union = call;
    }

    @Override
    public SqlMonotonicity getMonotonicity(String column) {
        return SqlMonotonicity.NOT_MONOTONIC;
    }

    @Override
    public RelDataType validateImpl(RelDataType target) {
        SqlValidatorScope scope = names.getScopeOf(union);
        boolean allQueries = union.getOperandList().stream().allMatch(branch -> branch.isA(SqlKind.QUERY));
        if (allQueries) {
            union.getOperandList().forEach(branch -> validator.validateQuery(branch, scope, target));
            union.getOperandList().forEach(branch -> readTexts(branch, scope));
        }
        return super.validateImpl(target);
    }

    private void readTexts(SqlNode branch, SqlValidatorScope scope) {
        if (!(branch instanceof SqlSelect select)) {
            return;
        }
        LiteralNumbers numbers = new LiteralNumbers(validator, validator.getTypeFactory());
        List<SqlNode> items = select.getSelectList().getList();
        for (int i = 0; i < items.size(); i++) {
            RelDataType number = numbers.type(SqlUtil.stripAs(items.get(i)), null);
            if (number != null && isBesideNumbers(i)) {
                validator.getTypeCoercion().rowTypeCoercion(scope, branch, i, number);
            }
        }
    }

    private boolean isBesideNumbers(int column) {
        return union.getOperandList().stream()
                .map(branch -> validator.getValidatedNodeType(branch).getFieldList())
                .anyMatch(fields -> column < fields.size()
                        && NumberRules.isExact(fields.get(column).getType()));
    }
}
