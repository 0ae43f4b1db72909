package dev.sneller.sql.session;

import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.syntax.ConstantNodes;
import dev.sneller.sql.parse.syntax.RowShares;
import dev.sneller.sql.parse.syntax.SqlText;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.util.List;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlWith;

/** {@code LIMIT (e)}, {@code LIMIT (query)} and {@code LIMIT 40 PERCENT}: the number, found before the statement is planned. */
public final class LimitValues extends AskedFirst {
    /** @param names where names of the text are looked up */
    public LimitValues(SessionValues session, CurrentNames names) {
        super(session, names, "a number of rows found by an expression with parameters");
    }

    @Override
    SqlNode answered(SqlNode visited) {
        if (!(visited instanceof SqlOrderBy order) || isPlain(order.offset) && isPlain(order.fetch)) {
            return visited;
        }
        return new SqlOrderBy(
                order.getParserPosition(),
                order.query,
                order.orderList,
                number(order.offset, order.query),
                number(order.fetch, order.query));
    }

    private static boolean isPlain(SqlNode count) {
        return count == null || count instanceof SqlLiteral || count instanceof SqlDynamicParam;
    }

    /** @return null for NULL, which limits nothing */
    private SqlNode number(SqlNode count, SqlNode query) {
        if (isPlain(count)) {
            return count;
        }
        SqlNode share = RowShares.shareOf(count);
        String asked = share == null
                ? "SELECT CAST((" + SqlText.of(count) + ") AS NUMBER)"
                : "SELECT FLOOR(COUNT(*) * (" + SqlText.of(share) + ") / 100)::NUMBER FROM (" + SqlText.of(query) + ")";
        Statement.Query parsed = (Statement.Query) StatementParser.parse(asked);
        List<Datum> found =
                answer(parsed.query().node(), query instanceof SqlWith with ? with.withList : SqlNodeList.EMPTY);
        if (found.isEmpty() || found.get(0).isNull()) {
            return null;
        }
        return ConstantNodes.of(found.get(0), count.getParserPosition());
    }
}
