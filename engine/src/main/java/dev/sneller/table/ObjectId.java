package dev.sneller.table;

import java.util.UUID;

/** The lasting identity of a catalog object; names may change, ids do not. */
public record ObjectId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
