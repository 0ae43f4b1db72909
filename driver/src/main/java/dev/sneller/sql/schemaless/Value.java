package dev.sneller.sql.schemaless;

import dev.sneller.sql.function.OperatorTable;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * An expression with what is known of its values.
 *
 * @param node in its type
 * @param whole whether they can only be whole numbers or missing
 * @param stored the same values as they are stored, timestamps as texts; null when they were computed
 */
record Value(SqlNode node, Kind kind, boolean whole, SqlNode stored) {
    /** The type of a node; each but VARIANT is NULL where the value is missing. */
    enum Kind {
        VARIANT,
        TRUTH,
        INTEGER,
        REAL,
        TEXT,
        TIME
    }

    static Value variant(SqlNode node) {
        return of(node, Kind.VARIANT);
    }

    static Value truth(SqlNode node) {
        return of(node, Kind.TRUTH);
    }

    static Value of(SqlNode node, Kind kind) {
        return new Value(node, kind, kind == Kind.INTEGER, null);
    }

    /** VARIANT values that are whole numbers if they are not missing. */
    static Value whole(SqlNode node) {
        return new Value(node, Kind.VARIANT, true, null);
    }

    /** Values read from storage: texts that are timestamps become such where it matters. */
    static Value stored(SqlNode node, Nodes nodes) {
        return new Value(nodes.loose("READ", node), Kind.VARIANT, false, node);
    }

    /** As VARIANT. */
    SqlNode any() {
        return kind == Kind.VARIANT ? node : OperatorTable.wrap(node);
    }

    /** As VARIANT, for purposes that do not look into it as a time. */
    SqlNode untimed() {
        return stored != null ? stored : any();
    }

    /** As a type; NULL where the value is of another class. */
    SqlNode as(Kind wanted, Nodes nodes) {
        if (kind == wanted) {
            return node;
        }
        if (kind == Kind.INTEGER && wanted == Kind.REAL) {
            return nodes.cast(node, SqlTypeName.DOUBLE);
        }
        return switch (wanted) {
            case VARIANT -> any();
            case TRUTH -> kind == Kind.VARIANT ? nodes.call("AS_BOOLEAN", untimed()) : nodes.unknown();
            case INTEGER -> nodes.call("AS_INTEGER", untimed());
            case REAL -> nodes.call("AS_DOUBLE", untimed());
            case TEXT -> nodes.call("AS_VARCHAR", any());
            case TIME -> nodes.call("AS_TIMESTAMP_NTZ", any());
        };
    }
}
