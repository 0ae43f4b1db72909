package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPrefixOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** Nodes of CONNECT BY. */
public final class HierarchyNodes {
    /** Binds tighter than whatever stands around it. */
    private static final int ATOM = 200;

    /** A FROM clause and the {@link #CONNECT_BY} over its rows. */
    public static final SqlOperator HIERARCHY = new SqlSpecialOperator("HIERARCHY", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            call.operand(0).unparse(writer, leftPrecedence, 0);
            call.operand(1).unparse(writer, 0, rightPrecedence);
        }
    };

    /** The condition between a row and the one above it, then that of the first rows. */
    public static final SqlOperator CONNECT_BY = new SqlSpecialOperator("CONNECT BY", SqlKind.OTHER, ATOM) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            writer.keyword("START WITH");
            call.operand(1).unparse(writer, 0, 0);
            writer.keyword("CONNECT BY");
            call.operand(0).unparse(writer, 0, 0);
        }
    };

    /** A column of the row above. */
    public static final SqlOperator PRIOR = prefix("PRIOR");

    /** A column of the first row above. */
    public static final SqlOperator CONNECT_BY_ROOT = prefix("CONNECT_BY_ROOT");

    private HierarchyNodes() {}

    private static SqlOperator prefix(String name) {
        return new SqlPrefixOperator(name, SqlKind.OTHER, ATOM, ReturnTypes.ARG0, null, OperandTypes.ANY);
    }
}
