package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.type.LogicalType;
import java.util.Optional;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;

/**
 * A column of CREATE TABLE or ADD COLUMN.
 *
 * @param type empty in CREATE TABLE (a, b) AS, where the query gives it
 * @param defaultText expression of DEFAULT as written, empty when there is none
 * @param identity AUTOINCREMENT or IDENTITY
 * @param comment empty when there is none
 */
public record ColumnDefinition(
        String name,
        Optional<LogicalType> type,
        boolean nullable,
        String defaultText,
        Optional<Identity> identity,
        String comment,
        boolean primaryKey,
        boolean unique,
        TextPosition position) {
    /** Numbers that a column or sequence hands out. */
    public record Identity(long start, long increment) {
        public static final Identity FROM_ONE = new Identity(1, 1);
    }

    /** Filled while a column is parsed. */
    public static final class Builder {
        private final SqlIdentifier name;
        private SqlDataTypeSpec type;
        private boolean nullable = true;
        private String defaultText = "";
        private Identity identity;
        private String comment = "";
        private boolean primaryKey;
        private boolean unique;

        public Builder(SqlIdentifier name) {
            this.name = name;
        }

        public void type(SqlDataTypeSpec given) {
            type = given;
        }

        public void notNull() {
            nullable = false;
        }

        public void defaultText(String text) {
            defaultText = text;
        }

        public void identity(Identity numbers) {
            identity = numbers;
        }

        public void comment(String text) {
            comment = text;
        }

        public void primaryKey() {
            primaryKey = true;
            nullable = false;
        }

        public void unique() {
            unique = true;
        }

        /** Refuses collations that compare otherwise than by code points. */
        public void collation(String spec) {
            if (!spec.isEmpty() && !spec.equalsIgnoreCase("utf8") && !spec.equalsIgnoreCase("bin")) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        "COLLATE " + SnellerException.quote(spec)
                                + " of a column is not supported yet; texts compare by code points, so compare LOWER"
                                + " of both",
                        StatementNode.place(name.getParserPosition()),
                        null);
            }
        }

        /** Refuses a property that parses but is not built. */
        public void property(String word) {
            if (Words.isUnbuiltProperty(word)) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        Words.upper(word) + " of a column is not supported yet",
                        StatementNode.place(name.getParserPosition()),
                        null);
            }
        }

        public ColumnDefinition build() {
            return new ColumnDefinition(
                    name.getSimple(),
                    Optional.ofNullable(type).map(TypeNames::logicalType),
                    nullable,
                    defaultText,
                    Optional.ofNullable(identity),
                    comment,
                    primaryKey,
                    unique,
                    StatementNode.place(name.getParserPosition()));
        }
    }
}
