package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlShuttle;

/** {@code GENERATE_COLUMN_DESCRIPTION(array, kind)}: the columns that INFER_SCHEMA found, as CREATE writes them. */
final class ColumnDescriptions {
    private static final String NAME = "'\"' || c:COLUMN_NAME::VARCHAR || '\" '";
    private static final String TYPE = NAME + " || c:TYPE::VARCHAR";
    private static final String TABLE = TYPE + " || IFF(c:NULLABLE::BOOLEAN, '', ' NOT NULL')";
    private static final String EXTERNAL = TYPE + " || ' AS (' || COALESCE(c:EXPRESSION::VARCHAR, 'null') || ')'";

    private ColumnDescriptions() {}

    /** What the call stands for; other calls as they are. */
    static SqlCall expanded(SqlCall call) {
        boolean isIt = call.getOperator().getName().equalsIgnoreCase("GENERATE_COLUMN_DESCRIPTION")
                && call.operandCount() == 2;
        if (!isIt) {
            return call;
        }
        String line = line(call.operand(1));
        Statement.Query text = (Statement.Query)
                StatementParser.parse("SELECT ARRAY_TO_STRING(TRANSFORM(COLUMNS_GIVEN, c -> " + line + "), $$,\n$$)");
        SqlNode form = ((SqlSelect) text.query().node()).getSelectList().get(0);
        SqlNode value = form instanceof SqlCall as && as.getOperator().getName().equals("AS") ? as.operand(0) : form;
        return (SqlCall) value.accept(new SqlShuttle() {
            @Override
            public SqlNode visit(SqlIdentifier name) {
                return name.isSimple() && name.getSimple().equals("COLUMNS_GIVEN") ? call.operand(0) : name;
            }
        });
    }

    private static String line(SqlNode kind) {
        String text =
                kind instanceof SqlCharStringLiteral literal ? literal.toValue().toLowerCase(Locale.ROOT) : "";
        return switch (text) {
            case "table" -> TABLE;
            case "external_table" -> EXTERNAL;
            case "view" -> NAME;
            default ->
                throw new SnellerException(
                        ErrorCode.ARGUMENT_NOT_CONSTANT,
                        "argument 2 of GENERATE_COLUMN_DESCRIPTION is 'table', 'external_table' or 'view'",
                        StatementNode.place(kind.getParserPosition()),
                        null);
        };
    }
}
