package dev.sneller.sql.validate;

import dev.sneller.sql.function.OperatorTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.util.SqlVisitor;

/**
 * {@code (SELECT MAX(u.y) + t.x FROM u)}: a column of a query further out has one value for all groups, which the validator only believes
 * of a subquery: {@code t.x} is written {@code (SELECT t.x)}. A column is from further out when its table is not in FROM. Not where a query
 * further out has groups itself: there the converter loses columns two queries away.
 */
final class OuterColumns {
    private final Set<SqlNode> nested = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Queries that are values of groups of others. */
    private final Set<SqlNode> ofGroups = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Rewrites a query; those around it have been offered before. */
    void besideAggregates(SqlSelect select) {
        visitQueries(select, nested);
        if (select.getFrom() == null || !aggregates(select)) {
            return;
        }
        if (nested.contains(select) && !ofGroups.contains(select)) {
            Wrapping wrapping = new Wrapping(tables(select.getFrom()));
            SqlNodeList items = select.getSelectList();
            for (int i = 0; i < items.size(); i++) {
                items.set(i, wrapping.item(items.get(i)));
            }
            if (select.getHaving() != null) {
                select.setHaving(select.getHaving().accept(wrapping));
            }
        }
        visitGroups(select, new Queries(ofGroups));
    }

    /** Notes all queries inside of one. */
    private static void visitQueries(SqlSelect select, Set<SqlNode> found) {
        for (SqlNode part : select.getOperandList()) {
            if (part != null) {
                part.accept(new Queries(found));
            }
        }
    }

    /** Notes queries. */
    private static final class Queries extends SqlBasicVisitor<Void> {
        private final Set<SqlNode> found;

        private Queries(Set<SqlNode> found) {
            this.found = found;
        }

        @Override
        public Void visit(SqlCall call) {
            if (call.isA(SqlKind.QUERY)) {
                found.add(call);
            }
            return super.visit(call);
        }
    }

    /** What is said of groups. */
    private static void visitGroups(SqlSelect select, SqlVisitor<Void> visitor) {
        select.getSelectList().accept(visitor);
        if (select.getHaving() != null) {
            select.getHaving().accept(visitor);
        }
    }

    private static boolean aggregates(SqlSelect select) {
        boolean[] found = {select.getGroup() != null};
        visitGroups(select, new SqlBasicVisitor<>() {
            @Override
            public Void visit(SqlCall call) {
                found[0] |= isAggregate(call);
                return isApart(call) ? null : super.visit(call);
            }
        });
        return found[0];
    }

    private static boolean isAggregate(SqlCall call) {
        return call.getKind() == SqlKind.WITHIN_GROUP
                || call.getKind() == SqlKind.FILTER
                || OperatorTable.isAggregate(call.getOperator().getName());
    }

    private static boolean isApart(SqlCall call) {
        return call.isA(SqlKind.QUERY) || call.getKind() == SqlKind.OVER || isAggregate(call);
    }

    /** The names that columns of a FROM clause may have before their dot, in lower case. */
    private static Set<String> tables(SqlNode from) {
        Set<String> tables = new HashSet<>();
        addTables(from, tables);
        return tables;
    }

    private static void addTables(SqlNode source, Set<String> tables) {
        if (source instanceof SqlIdentifier name) {
            name.names.forEach(part -> tables.add(part.toLowerCase(Locale.ROOT)));
        } else if (source instanceof SqlJoin join) {
            addTables(join.getLeft(), tables);
            addTables(join.getRight(), tables);
        } else if (source instanceof SqlCall call && !call.isA(SqlKind.QUERY) && call.operandCount() > 0) {
            // What has a name is known by it alone; else by that of what is sampled, pivoted, read at a time.
            addTables(call.operand(call.getKind() == SqlKind.AS ? 1 : 0), tables);
        }
    }

    private static SqlNode alone(SqlIdentifier column) {
        return new SqlSelect(
                column.getParserPosition(),
                null,
                SqlNodeList.of(column),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Writes columns from further out as subqueries. */
    private static final class Wrapping extends SqlShuttle {
        private final Set<String> tables;

        private Wrapping(Set<String> tables) {
            this.tables = tables;
        }

        /** A column alone keeps its name. */
        private SqlNode item(SqlNode item) {
            SqlNode written = item.accept(this);
            if (written == item || !(item instanceof SqlIdentifier column)) {
                return written;
            }
            SqlParserPos position = column.getParserPosition();
            SqlIdentifier name = new SqlIdentifier(column.names.get(column.names.size() - 1), position);
            return SqlStdOperatorTable.AS.createCall(position, written, name);
        }

        @Override
        public SqlNode visit(SqlIdentifier name) {
            boolean isOuter = name.names.size() > 1
                    && !name.isStar()
                    && name.names.stream().noneMatch(part -> tables.contains(part.toLowerCase(Locale.ROOT)))
                    && !name.names.get(name.names.size() - 1).equalsIgnoreCase("NEXTVAL");
            return isOuter ? alone(name) : name;
        }

        @Override
        public SqlNode visit(SqlCall call) {
            if (isApart(call)) {
                return call;
            }
            if (call.getKind() != SqlKind.AS) {
                return super.visit(call);
            }
            SqlNode value = call.operand(0);
            call.setOperand(0, value.accept(this));
            return call;
        }
    }
}
