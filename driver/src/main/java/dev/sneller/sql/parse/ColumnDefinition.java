package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.type.LogicalType;
import java.util.Optional;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/**
 * A column of CREATE TABLE.
 *
 * @param type empty in CREATE TABLE (a, b) AS, where the query gives it
 * @param defaultValue expression of DEFAULT
 */
public record ColumnDefinition(
        String name,
        Optional<LogicalType> type,
        boolean nullable,
        Optional<QueryNode> defaultValue,
        TextPosition position) {

    /** @param unsupported property that is parsed but not built, or null */
    public static ColumnDefinition of(
            SqlIdentifier name, SqlDataTypeSpec type, boolean nullable, SqlNode defaultValue, String unsupported) {
        TextPosition position = StatementNode.place(name.getParserPosition());
        if (unsupported != null) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, unsupported + " of a column is not supported yet", position, null);
        }
        return new ColumnDefinition(
                name.getSimple(),
                Optional.ofNullable(type).map(TypeNames::logicalType),
                nullable,
                Optional.ofNullable(defaultValue).map(QueryNode::of),
                position);
    }
}
