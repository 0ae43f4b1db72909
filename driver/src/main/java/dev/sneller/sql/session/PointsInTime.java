package dev.sneller.sql.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.syntax.SqlText;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSnapshot;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;

/** {@code t AT (TIMESTAMP => e)} and its kin: the version of the warehouse, found before the statement is planned, becomes part of the name. */
public final class PointsInTime extends SqlShuttle {
    private final SessionValues session;
    private final CurrentNames names;

    /** @param names where names of the text are looked up */
    public PointsInTime(SessionValues session, CurrentNames names) {
        this.session = session;
        this.names = names;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        return call instanceof SqlSnapshot snapshot ? past(snapshot) : super.visit(call);
    }

    private SqlNode past(SqlSnapshot snapshot) {
        if (!(snapshot.getTableRef() instanceof SqlIdentifier table)) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "AT and BEFORE stand behind the name of a table",
                    StatementNode.place(snapshot.getParserPosition()),
                    null);
        }
        List<String> name = new ArrayList<>(List.of(SyntaxNodes.PAST_SCHEMA, Long.toString(version(snapshot))));
        List<SqlParserPos> places = new ArrayList<>();
        SqlParserPos quoted = table.getParserPosition().withQuoting(true);
        name.addAll(table.names);
        name.forEach(part -> places.add(quoted));
        return new SqlIdentifier(name, null, quoted, places);
    }

    /** The version that a table's clause names. */
    public long version(SqlSnapshot snapshot) {
        SqlCall point = (SqlCall) snapshot.getPeriod();
        String[] words = point.getOperator().getName().split(" ");
        if (words[1].equals("STREAM")) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "AT (STREAM => …) is not supported yet",
                    StatementNode.place(point.getParserPosition()),
                    null);
        }
        PointInTime.Kind kind = PointInTime.Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        SqlNode expression = point.operand(0);
        refuseParameters(expression);
        Datum value = value(kind, expression);
        if (value.isNull()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    kind + " => NULL is no point in time",
                    StatementNode.place(expression.getParserPosition()),
                    null);
        }
        if (kind == PointInTime.Kind.OFFSET && value.high() >= 0 && value.low() != 0) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "an OFFSET counts seconds back, so it is negative or 0",
                    StatementNode.place(expression.getParserPosition()),
                    null);
        }
        return session.version(new PointInTime(kind, words[0].equals("BEFORE"), value));
    }

    private Datum value(PointInTime.Kind kind, SqlNode expression) {
        String text = "SELECT CAST((" + SqlText.of(expression) + ") AS " + kind.type() + ")";
        Statement.Query query = (Statement.Query) StatementParser.parse(text);
        return session.column(QueryNode.of(query.query().node()), names).get(0);
    }

    private static void refuseParameters(SqlNode expression) {
        expression.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        "a point in time given by a parameter is not supported yet; write the value, or SET a variable",
                        StatementNode.place(parameter.getParserPosition()),
                        null);
            }
        });
    }
}
