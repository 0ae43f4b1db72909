package dev.sneller.plan;

import dev.sneller.type.LogicalType;

/** What FLATTEN tells of each member of a document, in the order of its columns. */
public enum FlattenColumn {
    /** A number of the document's row, from 1, not dense. */
    SEQ(LogicalType.INTEGER),
    /** Key of an object's member, NULL for elements of arrays. */
    KEY(LogicalType.VARCHAR),
    /** The way to the member, as {@code a.b[0]}. */
    PATH(LogicalType.VARCHAR),
    /** Position in an array, NULL for members of objects. */
    INDEX(LogicalType.INTEGER),
    VALUE(LogicalType.VARIANT),
    /** The object or array the member is in. */
    THIS(LogicalType.VARIANT);

    private final LogicalType type;

    FlattenColumn(LogicalType type) {
        this.type = type;
    }

    public LogicalType type() {
        return type;
    }
}
