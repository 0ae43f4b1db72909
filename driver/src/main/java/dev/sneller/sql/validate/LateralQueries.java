package dev.sneller.sql.validate;

import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/**
 * Queries in FROM that are meant as LATERAL though the word is missing: those that name a source on their left by its alias, and those without
 * a FROM of their own that name any column, since they mean nothing else.
 */
final class LateralQueries {
    private LateralQueries() {}

    /** Whether a query on the right side of a join names its left side. */
    static boolean nameLeft(SqlNode right, SqlJoin join) {
        boolean reaches = switch (join.getJoinType()) {
            case COMMA, CROSS, INNER, LEFT -> true;
            default -> false;
        };
        if (!reaches || !(right instanceof SqlSelect select)) {
            return false;
        }
        Set<String> sources = new HashSet<>();
        aliases(join.getLeft(), sources);
        Set<String> own = new HashSet<>();
        aliases(select.getFrom(), own);
        sources.removeAll(own);
        return names(select, select.getFrom() == null ? null : sources);
    }

    /** @param sources names that a column may stand behind; null for any name */
    private static boolean names(SqlSelect select, Set<String> sources) {
        boolean[] found = {false};
        select.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlIdentifier name) {
                boolean isColumn = name.names.size() > 1 && !name.isStar();
                found[0] |= sources == null ? !name.isStar() : isColumn && sources.contains(name.names.get(0));
                return null;
            }

            @Override
            public Void visit(SqlCall call) {
                return sources == null && call != select && call.isA(SqlKind.QUERY) ? null : super.visit(call);
            }
        });
        return found[0];
    }

    private static void aliases(SqlNode source, Set<String> names) {
        if (source instanceof SqlJoin join) {
            aliases(join.getLeft(), names);
            aliases(join.getRight(), names);
        } else if (source instanceof SqlIdentifier table) {
            names.add(table.names.get(table.names.size() - 1));
        } else if (source != null && source.getKind() == SqlKind.AS) {
            names.add(((SqlIdentifier) ((SqlCall) source).operand(1)).getSimple());
        }
    }
}
