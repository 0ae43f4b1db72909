package dev.sneller.sql.session;

import dev.sneller.type.Datum;

/**
 * A point in the history of the warehouse, as AT and BEFORE name it.
 *
 * @param before whether changes made at the point are left out
 * @param value of the kind's type; never NULL
 */
public record PointInTime(Kind kind, boolean before, Datum value) {
    /** What the value means. */
    public enum Kind {
        /** An instant. */
        TIMESTAMP("TIMESTAMP_LTZ"),

        /** Seconds after now, so below 0. */
        OFFSET("NUMBER(38, 9)"),

        /** The id of a statement of this session. */
        STATEMENT("VARCHAR"),

        /** A version of the warehouse, as CURRENT_SNAPSHOT() tells it. */
        VERSION("NUMBER(18, 0)");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The SQL type that expressions of this kind are cast to. */
        String type() {
            return type;
        }
    }
}
