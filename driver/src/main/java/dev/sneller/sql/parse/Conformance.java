package dev.sneller.sql.parse;

import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** Lenient, with paths by colon and aliases usable further to the right in the same SELECT list. */
final class Conformance extends SqlDelegatingConformance {
    static final Conformance INSTANCE = new Conformance();

    private Conformance() {
        super(SqlConformanceEnum.LENIENT);
    }

    @Override
    public boolean isColonFieldAccessAllowed() {
        return true;
    }

    @Override
    public SelectAliasLookup isSelectAlias() {
        return SelectAliasLookup.LEFT_TO_RIGHT;
    }
}
