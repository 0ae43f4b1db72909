package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.Span;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Carries a {@link Statement} of ours through productions that must yield nodes of Calcite's. */
public final class StatementNode extends SqlCall {
    private static final SqlOperator OPERATOR = new SqlSpecialOperator("STATEMENT", SqlKind.OTHER_DDL);

    private final Statement statement;

    private StatementNode(SqlParserPos position, Statement statement) {
        super(position);
        this.statement = statement;
    }

    public static SqlNode of(SqlParserPos position, Statement statement) {
        return new StatementNode(position, statement);
    }

    /** The statement a node stands for: ours, a query, or one that only the template knows. */
    public static Statement statement(SqlNode node) {
        if (node instanceof StatementNode own) {
            return own.statement;
        }
        if (node.isA(SqlKind.QUERY)) {
            return new Statement.Query(QueryNode.of(node));
        }
        return new Statement.Unsupported(node.getKind().sql, place(node.getParserPosition()));
    }

    public static TextPosition place(SqlParserPos position) {
        return new TextPosition(position.getLineNum(), position.getColumnNum());
    }

    public static TextPosition place(Span span) {
        return place(span.pos());
    }

    @Override
    public SqlOperator getOperator() {
        return OPERATOR;
    }

    @Override
    public List<SqlNode> getOperandList() {
        return List.of();
    }

    @Override
    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
        writer.print(statement.toString());
    }
}
