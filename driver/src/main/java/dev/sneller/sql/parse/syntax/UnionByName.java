package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlSetOperator;

/** UNION [ALL] BY NAME: columns meet by name, those of one side alone are NULL on the other. */
public final class UnionByName extends SqlSetOperator {
    private static final int PRECEDENCE = 12;

    UnionByName(boolean all) {
        super(all ? "UNION ALL BY NAME" : "UNION BY NAME", SqlKind.UNION, PRECEDENCE, all);
    }
}
