package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.Widen;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Queries of WITH that read themselves: recursive with or without the word, their columns of the widest types. */
final class RecursiveQueries {
    private RecursiveQueries() {}

    /** Refuses two queries of one name, at the second. */
    static void distinctNames(SqlWith with) {
        Set<String> names = new HashSet<>();
        for (SqlNode item : with.withList) {
            SqlIdentifier name = ((SqlWithItem) item).name;
            if (!names.add(name.getSimple())) {
                throw new SnellerException(
                        ErrorCode.ALREADY_EXISTS,
                        SnellerException.quote(name.getSimple()) + " stands twice in WITH; give one another name",
                        StatementNode.place(name.getParserPosition()),
                        null);
            }
        }
    }

    static SqlNode prepared(SqlWithItem item) {
        item.query = seedFirst(item);
        boolean isRecursive = item.query.getKind() == SqlKind.UNION && readsItself(item.query, item);
        boolean isDistinct = item.query instanceof SqlCall union && union.getOperator() == SqlStdOperatorTable.UNION;
        if (isRecursive && isDistinct && !item.recursive.booleanValue()) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "UNION in a query that reads itself; write UNION ALL, or WITH RECURSIVE to have equal rows once",
                    StatementNode.place(item.getParserPosition()),
                    null);
        }
        item.recursive = SqlLiteral.createBoolean(isRecursive, item.getParserPosition());
        if (isRecursive) {
            widen(item.query);
        }
        return item;
    }

    /** {@code seed UNION ALL step UNION ALL step}: the step is all behind the seeds, whatever unions bind first. */
    private static SqlNode seedFirst(SqlWithItem item) {
        if (item.query.getKind() != SqlKind.UNION || !readsItself(((SqlCall) item.query).operand(0), item)) {
            return item.query;
        }
        SqlCall union = (SqlCall) item.query;
        List<SqlNode> terms = new ArrayList<>();
        terms(union, union.getOperator(), terms);
        List<SqlNode> seeds =
                terms.stream().filter(term -> !readsItself(term, item)).toList();
        List<SqlNode> steps =
                terms.stream().filter(term -> readsItself(term, item)).toList();
        return seeds.isEmpty() || steps.isEmpty()
                ? union
                : union.getOperator().createCall(union.getParserPosition(), united(seeds, union), united(steps, union));
    }

    private static void terms(SqlNode query, SqlOperator union, List<SqlNode> terms) {
        if (query instanceof SqlCall call && call.getOperator() == union) {
            call.getOperandList().forEach(operand -> terms(operand, union, terms));
        } else {
            terms.add(query);
        }
    }

    private static SqlNode united(List<SqlNode> terms, SqlCall union) {
        return terms.stream()
                .reduce((left, right) -> union.getOperator().createCall(union.getParserPosition(), left, right))
                .orElseThrow();
    }

    private static boolean readsItself(SqlNode query, SqlWithItem item) {
        boolean[] found = {false};
        query.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlCall call) {
                if (call instanceof SqlSelect select && select.getFrom() != null) {
                    readsFrom(select.getFrom());
                }
                return super.visit(call);
            }

            private void readsFrom(SqlNode source) {
                if (source instanceof SqlIdentifier name) {
                    found[0] |= name.isSimple() && name.getSimple().equals(item.name.getSimple());
                } else if (source instanceof SqlCall call && call.getKind() == SqlKind.AS) {
                    readsFrom(call.operand(0));
                } else if (source instanceof SqlCall call && call.getKind() == SqlKind.JOIN) {
                    call.getOperandList().stream()
                            .filter(operand -> operand != null)
                            .forEach(this::readsFrom);
                }
            }
        });
        return found[0];
    }

    private static void widen(SqlNode query) {
        if (query instanceof SqlSelect select) {
            SqlNodeList items = select.getSelectList();
            for (int i = 0; i < items.size(); i++) {
                items.set(i, widened(items.get(i)));
            }
        } else if (query instanceof SqlBasicCall call && call.isA(SqlKind.SET_QUERY)) {
            call.getOperandList().forEach(RecursiveQueries::widen);
        }
    }

    /** Stars stay: columns of tables do not grow. */
    private static SqlNode widened(SqlNode item) {
        SqlNode value = SqlUtil.stripAs(item);
        boolean isStar = value instanceof SqlIdentifier name && name.isStar() || value.getKind() == SqlKind.OTHER;
        if (isStar) {
            return item;
        }
        SqlNode wide = Widen.WIDEN.createCall(value.getParserPosition(), value);
        SqlNode name = item.getKind() == SqlKind.AS
                ? ((SqlCall) item).operand(1)
                : value instanceof SqlIdentifier column ? column.getComponent(column.names.size() - 1) : null;
        return name == null ? wide : SqlStdOperatorTable.AS.createCall(item.getParserPosition(), wide, name);
    }
}
