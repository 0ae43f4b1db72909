package dev.sneller.shell;

import java.sql.Types;

/** What matters of a column's type when it is printed. */
enum ColumnKind {
    NUMBER,
    BOOLEAN,
    TEXT;

    /** The kind of a type of {@link Types}. */
    static ColumnKind of(int jdbcType) {
        switch (jdbcType) {
            case Types.TINYINT:
            case Types.SMALLINT:
            case Types.INTEGER:
            case Types.BIGINT:
            case Types.REAL:
            case Types.FLOAT:
            case Types.DOUBLE:
            case Types.DECIMAL:
            case Types.NUMERIC:
                return NUMBER;
            case Types.BOOLEAN:
            case Types.BIT:
                return BOOLEAN;
            default:
                return TEXT;
        }
    }
}
