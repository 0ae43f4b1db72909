package dev.sneller.sql.parse;

import java.util.List;

/**
 * ALTER TABLE.
 *
 * @param actions in the order written
 */
public record TableChange(ObjectName table, boolean ifExists, List<TableAction> actions) implements Statement {
    public TableChange {
        actions = List.copyOf(actions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tableChange(this);
    }
}
