package dev.sneller.sql.schemaless;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlUnresolvedFunction;

/**
 * An aggregate as simpler ones.
 *
 * @param finish what becomes of their results
 */
record AggregatePlan(List<Piece> pieces, Function<List<SqlNode>, Value> finish) {
    AggregatePlan {
        pieces = List.copyOf(pieces);
    }

    /**
     * One call of an aggregate of the engine's.
     *
     * @param input over rows before they are grouped; null for a star
     * @param constants behind it
     */
    record Piece(String function, SqlNode input, List<SqlNode> constants, boolean distinct) {
        static Piece of(String function, SqlNode input) {
            return new Piece(function, input, List.of(), false);
        }

        /** @param argument what stands for the input */
        SqlNode call(SqlNode argument, Nodes nodes) {
            List<SqlNode> arguments = new ArrayList<>();
            arguments.add(input == null ? SqlIdentifier.star(nodes.pos()) : argument);
            arguments.addAll(constants);
            SqlLiteral quantifier = distinct ? SqlSelectKeyword.DISTINCT.symbol(nodes.pos()) : null;
            return new SqlUnresolvedFunction(
                            new SqlIdentifier(function, nodes.pos()),
                            null,
                            null,
                            null,
                            null,
                            SqlFunctionCategory.USER_DEFINED_FUNCTION)
                    .createCall(quantifier, nodes.pos(), arguments.toArray(SqlNode[]::new));
        }
    }
}
