package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Errors for what is known and not built: they name the feature and where it stands. */
public final class Refusals {
    private Refusals() {}

    public static SnellerException of(String feature, SqlParserPos position) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED, feature + " is not supported yet", StatementNode.place(position), null);
    }

    /** @throws SnellerException always */
    public static void unsupported(String feature, SqlParserPos position) {
        throw of(feature, position);
    }
}
