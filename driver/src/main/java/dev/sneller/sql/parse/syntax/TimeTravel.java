package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSnapshot;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code t AT (TIMESTAMP => e)}: the standard's snapshot clause, printed as it is written here. */
final class TimeTravel extends SqlSnapshot {
    /** @param point a call named AT or BEFORE, then TIMESTAMP, OFFSET, STATEMENT or VERSION */
    TimeTravel(SqlParserPos position, SqlNode table, SqlCall point) {
        super(position, table, point);
    }

    @Override
    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
        getTableRef().unparse(writer, leftPrecedence, 0);
        SqlCall point = (SqlCall) getPeriod();
        writer.print(' ' + point.getOperator().getName().replace(" ", " (") + " =>");
        writer.setNeedWhitespace(true);
        point.operand(0).unparse(writer, 0, 0);
        writer.print(")");
        writer.setNeedWhitespace(true);
    }
}
