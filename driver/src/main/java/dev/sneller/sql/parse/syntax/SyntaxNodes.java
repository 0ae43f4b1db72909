package dev.sneller.sql.parse.syntax;

import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** Operators and nodes that the grammar builds and Calcite lacks. */
public final class SyntaxNodes {
    /** Schema under which a quoted path is a table. */
    public static final String FILE_SCHEMA = "$FILE";

    /** The first part of the name of a table at an earlier version, whose number is the second; the name as written follows. */
    public static final String PAST_SCHEMA = "$PAST";
    /** Schema under which a stage's path is a table. */
    public static final String STAGE_SCHEMA = "$STAGE";

    private static final int IS_PRECEDENCE = 28;
    /** Between + and LIKE. */
    private static final int CONCAT_PRECEDENCE = 36;
    /** Binds tighter than whatever stands around it. */
    private static final int ATOM = 200;

    public static final SqlOperator IS_MISSING = isMissing("IS MISSING");
    public static final SqlOperator IS_NOT_MISSING = isMissing("IS NOT MISSING");
    public static final SqlOperator CONCAT_TABLES = new SqlSpecialOperator("++", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            call.operand(0).unparse(writer, 0, 0);
            writer.sep("++");
            call.operand(1).unparse(writer, 0, 0);
        }
    };

    /** ALL in GROUP BY and ORDER BY. */
    public static final SqlOperator ALL_COLUMNS = new SqlSpecialOperator("ALL", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            writer.keyword("ALL");
        }
    };

    /** In QUALIFY: the keys of DISTINCT ON. */
    public static final SqlOperator DISTINCT_ON = marker("DISTINCT_ON");
    /** A text, and by which rules it is compared. */
    public static final SqlFunction COLLATE = new SqlFunction(
            "COLLATE",
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.ARG0,
            null,
            OperandTypes.ANY_ANY,
            SqlFunctionCategory.USER_DEFINED_FUNCTION);

    /** The text of an interval. */
    public static final SqlOperator INTERVAL = new SqlSpecialOperator("INTERVAL", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            writer.keyword("INTERVAL");
            call.operand(0).unparse(writer, 0, 0);
        }
    };

    /** A PIVOT, and what stands for NULL in its columns. */
    public static final SqlOperator PIVOT_OR_DEFAULT = new SqlSpecialOperator("PIVOT", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            StringBuilder pivot = new StringBuilder(
                    call.operand(0).toSqlString(writer.getDialect()).getSql());
            String otherwise = call.operand(1).toSqlString(writer.getDialect()).getSql();
            writer.print(pivot.insert(pivot.lastIndexOf(")"), " DEFAULT ON NULL (" + otherwise + ")")
                    .toString());
        }
    };

    /** In IN of a PIVOT: every value there is; the operand is the order of their columns, empty for the values' own. */
    public static final SqlOperator PIVOT_ANY = new SqlSpecialOperator("ANY", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            writer.keyword("ANY");
            SqlNodeList order = call.operand(0);
            if (!order.isEmpty()) {
                writer.keyword("ORDER BY");
                writer.list(SqlWriter.FrameTypeEnum.ORDER_BY_LIST, SqlWriter.COMMA, order);
            }
        }
    };

    /** {@code ||} joins what + and * have computed; validation puts the operator of that name in its place. */
    public static final SqlBinaryOperator CONCAT =
            new SqlBinaryOperator("||", SqlKind.OTHER, CONCAT_PRECEDENCE, true, null, null, null);

    public static final SqlBinaryOperator UNION_BY_NAME = new UnionByName(false);
    public static final SqlBinaryOperator UNION_ALL_BY_NAME = new UnionByName(true);

    private SyntaxNodes() {}

    private static SqlOperator marker(String name) {
        return new SqlFunction(
                name,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.BOOLEAN,
                null,
                OperandTypes.VARIADIC,
                SqlFunctionCategory.SYSTEM);
    }

    /** INTERVAL without a unit behind it: the text names units, {@code 1 day, 2 hours}. */
    public static SqlNode interval(String text, SqlParserPos position) {
        return INTERVAL.createCall(position, SqlLiteral.createCharString(text, position));
    }

    private static SqlOperator isMissing(String name) {
        return new SqlPostfixOperator(
                name, SqlKind.OTHER, IS_PRECEDENCE, ReturnTypes.BOOLEAN_NOT_NULL, null, OperandTypes.ANY);
    }

    public static SqlOperator like(boolean not, boolean ilike, boolean any, SqlNode escape) {
        return new LikeQuantifier(not, ilike, any, escape);
    }

    /** A file pattern or stage path is a table name in a reserved schema, resolved by the catalog like any other. */
    public static SqlNode fileTable(String schema, String path, SqlParserPos position) {
        SqlParserPos quoted = position.withQuoting(true);
        return new SqlIdentifier(List.of(schema, path), null, quoted, List.of(quoted, quoted));
    }

    /** The query of one value, under the name of its function. */
    public static SqlNode valueOf(SqlNode call, SqlParserPos position) {
        String name = ((SqlCall) call).getOperator().getName().toUpperCase(Locale.ROOT);
        SqlNode item = SqlStdOperatorTable.AS.createCall(position, call, new SqlIdentifier(name, position));
        return new SqlSelect(
                position, null, SqlNodeList.of(item), null, null, null, null, null, null, null, null, null, null);
    }

    /** @param kind AT or BEFORE, then TIMESTAMP, OFFSET, STATEMENT or VERSION */
    public static SqlNode timeTravel(SqlParserPos position, SqlNode table, String kind, SqlNode point) {
        SqlFunction pointInTime = new SqlFunction(
                kind,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.TIMESTAMP,
                null,
                OperandTypes.ANY,
                SqlFunctionCategory.SYSTEM);
        return new TimeTravel(position, table, pointInTime.createCall(point.getParserPosition(), point));
    }

    /** An index computed from a column, wrapped so that a path does not take it for the name of a key. */
    public static SqlNode index(SqlNode index) {
        return index instanceof SqlIdentifier
                ? SqlStdOperatorTable.UNARY_PLUS.createCall(index.getParserPosition(), index)
                : index;
    }

    public static SqlParserPos position(int line, int column) {
        return new SqlParserPos(line, column);
    }
}
