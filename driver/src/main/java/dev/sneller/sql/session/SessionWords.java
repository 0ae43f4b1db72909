package dev.sneller.sql.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.ConstantNodes;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;

/** Puts values of the session in the place of CURRENT_USER, LAST_QUERY_ID(), RESULT_SCAN and their kin. */
public final class SessionWords extends SqlShuttle {
    /** Reserved words that are calls without parentheses. */
    private static final Set<String> BARE =
            Set.of("CURRENT_USER", "SESSION_USER", "USER", "CURRENT_SCHEMA", "CURRENT_CATALOG", "CURRENT_ROLE");

    private static final int MAX_DIGITS = 10;

    private final SessionValues session;

    public SessionWords(SessionValues session) {
        this.session = session;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        if (!name.isSimple() || name.isComponentQuoted(0)) {
            return name;
        }
        String word = name.getSimple();
        return BARE.contains(word)
                ? session.call(word, List.of())
                        .map(value -> ConstantNodes.of(value, name.getParserPosition()))
                        .orElse(name)
                : name;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.getKind() == SqlKind.AS && call.operandCount() > 1) {
            return aliased(call);
        }
        SqlNode visited = super.visit(call);
        if (visited.getKind() == SqlKind.COLLECTION_TABLE) {
            return resultScan((SqlCall) visited);
        }
        return visited instanceof SqlBasicCall function && function.getOperator() instanceof SqlFunction
                ? answer(function)
                : visited;
    }

    /** {@code TABLE(RESULT_SCAN(id))} is a table of a schema that the session knows. */
    private SqlNode resultScan(SqlCall table) {
        boolean isScan = table.operand(0) instanceof SqlBasicCall call
                && call.getOperator().getName().equalsIgnoreCase("RESULT_SCAN");
        if (!isScan) {
            return table;
        }
        SqlCall call = table.operand(0);
        Optional<Datum> id = call.operandCount() == 1 ? literal(call.operand(0)) : Optional.empty();
        String statement = session.statement(id.orElseThrow(() -> new SnellerException(
                ErrorCode.ARGUMENT_NOT_CONSTANT,
                "RESULT_SCAN takes the id of a statement, LAST_QUERY_ID(), or -1 for the newest",
                StatementNode.place(call.getParserPosition()),
                null)));
        SqlParserPos quoted = call.getParserPosition().withQuoting(true);
        return new SqlIdentifier(List.of(CurrentNames.RESULTS, statement), null, quoted, List.of(quoted, quoted));
    }

    /** The name behind AS is no expression. */
    private SqlNode aliased(SqlCall as) {
        SqlNode aliased = as.operand(0).accept(this);
        if (aliased != as.operand(0)) {
            as.setOperand(0, aliased);
        }
        return as;
    }

    private SqlNode answer(SqlBasicCall call) {
        List<Datum> arguments = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            Optional<Datum> value = literal(operand);
            if (value.isEmpty()) {
                return call;
            }
            arguments.add(value.get());
        }
        return session.call(call.getOperator().getName().toUpperCase(Locale.ROOT), arguments)
                .map(value -> ConstantNodes.of(value, call.getParserPosition()))
                .orElse(call);
    }

    private static Optional<Datum> literal(SqlNode node) {
        if (node.getKind() == SqlKind.MINUS_PREFIX) {
            return number(((SqlCall) node).operand(0)).map(n -> Datum.ofLong(LogicalType.INTEGER, -n));
        }
        if (SqlUtil.isNullLiteral(node, false)) {
            return Optional.of(Datum.nullOf(LogicalType.VARCHAR));
        }
        if (node instanceof SqlLiteral literal && literal.getTypeName() == SqlTypeName.BOOLEAN) {
            return Optional.of(Datum.of(literal.booleanValue()));
        }
        return node instanceof SqlCharStringLiteral text
                ? Optional.of(Datum.of(text.toValue()))
                : number(node).map(n -> Datum.ofLong(LogicalType.INTEGER, n));
    }

    /** A small integer; others are no arguments of what the session answers. */
    private static Optional<Integer> number(SqlNode node) {
        return node instanceof SqlNumericLiteral number
                        && number.isInteger()
                        && number.toValue().length() < MAX_DIGITS
                ? Optional.of(Integer.parseInt(number.toValue()))
                : Optional.empty();
    }
}
