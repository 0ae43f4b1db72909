package dev.sneller.sql.parse.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** A star with any mix of ILIKE, EXCLUDE, REPLACE and RENAME; the validator expands it. */
public final class StarItem extends SqlCall {
    private static final SqlOperator OPERATOR = new SqlSpecialOperator("STAR", SqlKind.OTHER) {
        @Override
        public SqlCall createCall(SqlLiteral quantifier, SqlParserPos position, SqlNode... operands) {
            return new StarItem(
                    position,
                    (SqlIdentifier) operands[0],
                    operands[1],
                    (SqlNodeList) operands[2],
                    (SqlNodeList) operands[3],
                    (SqlNodeList) operands[4]);
        }
    };

    private final SqlIdentifier star;
    private final SqlNode like;
    private final SqlNodeList exclude;
    private final SqlNodeList replace;
    private final SqlNodeList rename;

    StarItem(
            SqlParserPos position,
            SqlIdentifier star,
            SqlNode like,
            SqlNodeList exclude,
            SqlNodeList replace,
            SqlNodeList rename) {
        super(position);
        this.star = star;
        this.like = like;
        this.exclude = exclude;
        this.replace = replace;
        this.rename = rename;
    }

    public SqlIdentifier star() {
        return star;
    }

    /** Pattern of names that stay, matched without case, or null. */
    public SqlNode like() {
        return like;
    }

    public SqlNodeList exclude() {
        return exclude;
    }

    /** {@code e AS name} each. */
    public SqlNodeList replace() {
        return replace;
    }

    /** {@code old AS new} each. */
    public SqlNodeList rename() {
        return rename;
    }

    @Override
    public SqlOperator getOperator() {
        return OPERATOR;
    }

    @Override
    public List<SqlNode> getOperandList() {
        return Arrays.asList(star, like, exclude, replace, rename);
    }

    /** A star that nobody expanded stands where it has no meaning. */
    @Override
    public void validateExpr(SqlValidator validator, SqlValidatorScope scope) {
        throw new SnellerException(
                ErrorCode.SYNTAX_ERROR,
                "a star with EXCLUDE, REPLACE, RENAME or ILIKE stands in the list of SELECT only",
                StatementNode.place(getParserPosition()),
                null);
    }

    @Override
    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
        star.unparse(writer, 0, 0);
        if (like != null) {
            writer.keyword("ILIKE");
            like.unparse(writer, 0, 0);
        }
        list(writer, "EXCLUDE", exclude);
        list(writer, "REPLACE", replace);
        list(writer, "RENAME", rename);
    }

    private static void list(SqlWriter writer, String keyword, SqlNodeList nodes) {
        if (!nodes.isEmpty()) {
            writer.keyword(keyword);
            SqlWriter.Frame frame = writer.startList("(", ")");
            for (SqlNode node : nodes) {
                writer.sep(",");
                node.unparse(writer, 0, 0);
            }
            writer.endList(frame);
        }
    }
}
