package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SelectItems;
import dev.sneller.sql.parse.syntax.StarItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** {@code f(*)} becomes {@code f(a, b, …)}, and {@code OBJECT_CONSTRUCT(*)} pairs of the columns' names and values. */
final class StarArguments extends SqlShuttle {
    private static final Set<String> OF_COLUMNS = Set.of("HASH", "HASH_AGG");
    private static final Set<String> OF_PAIRS = Set.of("OBJECT_CONSTRUCT", "OBJECT_CONSTRUCT_KEEP_NULL");

    private final Function<SqlNode, List<SqlNode>> columns;

    /** @param columns what a star, with or without modifiers, stands for */
    StarArguments(Function<SqlNode, List<SqlNode>> columns) {
        this.columns = columns;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            return call;
        }
        SqlNode visited = super.visit(call);
        if (!(visited instanceof SqlCall function)
                || function.getOperandList().stream().noneMatch(StarArguments::isStar)) {
            return visited;
        }
        String name = function.getOperator().getName().toUpperCase(Locale.ROOT);
        boolean pairs = OF_PAIRS.contains(name);
        boolean ofColumns = OF_COLUMNS.contains(name) || name.equals("COUNT") && !countsRows(function);
        return pairs || ofColumns ? expanded(function, pairs) : visited;
    }

    /** {@code COUNT(*)}; {@code COUNT(t.*)} and {@code COUNT(DISTINCT *)} count rows without NULL. */
    private static boolean countsRows(SqlCall count) {
        return count.getFunctionQuantifier() == null
                && count.operand(0) instanceof SqlIdentifier star
                && star.names.size() == 1;
    }

    private static boolean isStar(SqlNode node) {
        return node instanceof StarItem || SelectItems.isStar(node);
    }

    private SqlNode expanded(SqlCall function, boolean pairs) {
        List<SqlNode> arguments = new ArrayList<>();
        for (SqlNode operand : function.getOperandList()) {
            for (SqlNode column : isStar(operand) ? columns.apply(operand) : List.of(operand)) {
                if (pairs) {
                    String name = SqlValidatorUtil.alias(column, 0);
                    arguments.add(SqlLiteral.createCharString(name, function.getParserPosition()));
                }
                arguments.add(SqlUtil.stripAs(column));
            }
        }
        return function.getOperator()
                .createCall(function.getFunctionQuantifier(), function.getParserPosition(), arguments);
    }
}
