package dev.sneller.sql.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.syntax.SqlText;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * Puts answers of queries in their place before a statement is planned, where a plan needs a constant. Such a query sees what WITH has named so
 * far, and takes no parameters.
 */
abstract class AskedFirst extends SqlShuttle {
    private final SessionValues session;
    private final CurrentNames names;
    private final String feature;
    private final List<SqlWithItem> named = new ArrayList<>();

    /**
     * @param names where names of the text are looked up
     * @param feature what is refused when such a query has parameters
     */
    AskedFirst(SessionValues session, CurrentNames names, String feature) {
        this.session = session;
        this.names = names;
        this.feature = feature;
    }

    /** What stands for a call whose parts have been visited. */
    abstract SqlNode answered(SqlNode visited);

    @Override
    public final SqlNode visit(SqlCall call) {
        return call instanceof SqlWith with ? with(with) : answered(super.visit(call));
    }

    private SqlNode with(SqlWith with) {
        int outer = named.size();
        for (SqlNode node : with.withList) {
            SqlWithItem item = (SqlWithItem) node;
            item.query = item.query.accept(this);
            named.add(item);
        }
        with.body = with.body.accept(this);
        named.subList(outer, named.size()).clear();
        return with;
    }

    /** The first column of a query's answer. */
    final List<Datum> answer(SqlNode query) {
        return answer(query, SqlNodeList.EMPTY);
    }

    /** As above, for a query that sees more of WITH, which has been visited. */
    final List<Datum> answer(SqlNode query, SqlNodeList more) {
        SqlParserPos pos = query.getParserPosition();
        SqlNodeList seen = new SqlNodeList(named, pos);
        seen.addAll(more);
        SqlNode whole = seen.isEmpty() ? query : new SqlWith(pos, seen, query);
        whole.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                throw refusal(feature, parameter.getParserPosition());
            }
        });
        // Its own nodes: the source stands in the statement as well, and validation rewrites nodes.
        Statement.Query own = (Statement.Query) StatementParser.parse(SqlText.of(whole));
        return session.column(QueryNode.of(own.query().node()), names);
    }

    static SnellerException refusal(String feature, SqlParserPos pos) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED, feature + " is not supported yet", StatementNode.place(pos), null);
    }
}
