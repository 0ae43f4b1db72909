package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.parse.syntax.StarItem;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** The columns that REPLACE and RENAME of a star name: they have to be among those it stands for. */
final class StarColumns {
    private StarColumns() {}

    /** @param columns what the star stands for, without those of EXCLUDE */
    static void check(StarItem star, List<SqlNode> columns) {
        List<String> names = columns.stream()
                .map(column -> SqlValidatorUtil.alias(column, 0))
                .toList();
        check("REPLACE", star.replace(), 1, names);
        check("RENAME", star.rename(), 0, names);
    }

    private static void check(String modifier, SqlNodeList pairs, int side, List<String> names) {
        for (SqlNode pair : pairs) {
            SqlIdentifier name = ((SqlCall) pair).operand(side);
            if (!names.contains(name.getSimple())) {
                String hint = Suggestion.nearest(name.getSimple(), names)
                        .map(near -> ". Did you mean " + near + "?")
                        .orElse("");
                throw new SnellerException(
                        ErrorCode.COLUMN_NOT_FOUND,
                        modifier + " names a column that the star does not have, "
                                + SnellerException.quote(name.getSimple()) + hint,
                        StatementNode.place(name.getParserPosition()),
                        null);
            }
        }
    }
}
