package dev.sneller.sql.validate;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SetopNamespace;
import org.apache.calcite.sql.validate.SqlMonotonicity;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** A set operation's columns, of which no order is known: branches united by name need not have all of them. */
final class UnionNamespace extends SetopNamespace {
    UnionNamespace(SqlValidatorImpl validator, SqlCall call, SqlNode enclosing) {
        super(validator, call, enclosing);
    }

    @Override
    public SqlMonotonicity getMonotonicity(String column) {
        return SqlMonotonicity.NOT_MONOTONIC;
    }
}
