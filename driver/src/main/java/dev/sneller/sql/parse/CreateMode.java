package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import org.apache.calcite.sql.SqlNode;

/** What CREATE does when the name is taken, and how long the object lives. */
public record CreateMode(boolean replace, boolean ifNotExists, boolean temporary) {
    /**
     * The mode of a statement as written.
     *
     * @param name where the statement is refused when it says both OR REPLACE and IF NOT EXISTS
     */
    public static CreateMode of(boolean replace, boolean ifNotExists, boolean temporary, SqlNode name) {
        if (replace && ifNotExists) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "OR REPLACE and IF NOT EXISTS exclude each other; leave one out",
                    StatementNode.place(name.getParserPosition()),
                    null);
        }
        return new CreateMode(replace, ifNotExists, temporary);
    }
}
