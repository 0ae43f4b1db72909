package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.ListScope;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** {@code $2} and {@code t.$2} stand for the second column of what is read, unless a column has that name. */
final class Positions extends SqlShuttle {
    private static final Pattern POSITION = Pattern.compile("\\$[1-9]\\d{0,8}");

    private final ListScope sources;

    private Positions(ListScope sources) {
        this.sources = sources;
    }

    /** Rewrites every clause of a SELECT whose sources are validated. */
    static void in(SqlSelect select, SqlValidatorImpl validator) {
        SqlValidatorScope scope = validator.getWhereScope(select);
        if (!(scope instanceof ListScope sources) || sources.getChildren().isEmpty()) {
            return;
        }
        Positions positions = new Positions(sources);
        SqlNodeList items = select.getSelectList();
        for (int i = 0; i < items.size(); i++) {
            items.set(i, positions.item(items.get(i)));
        }
        select.setWhere(positions.clause(select.getWhere()));
        select.setGroupBy((SqlNodeList) positions.clause(select.getGroup()));
        select.setHaving(positions.clause(select.getHaving()));
        select.setQualify(positions.clause(select.getQualify()));
        select.setOrderBy((SqlNodeList) positions.clause(select.getOrderList()));
    }

    private SqlNode clause(SqlNode clause) {
        return clause == null ? null : clause.accept(this);
    }

    /** A column of the list keeps the name that was written. */
    private SqlNode item(SqlNode item) {
        SqlNode found = item.accept(this);
        if (found == item || !(item instanceof SqlIdentifier written)) {
            return found;
        }
        SqlIdentifier name = written.getComponent(written.names.size() - 1);
        return SqlStdOperatorTable.AS.createCall(item.getParserPosition(), found, name);
    }

    @Override
    public SqlNode visit(SqlCall call) {
        return call.isA(SqlKind.QUERY) ? call : super.visit(call);
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        String last = name.names.get(name.names.size() - 1);
        if (name.names.size() > 2 || !POSITION.matcher(last).matches()) {
            return name;
        }
        List<SqlValidatorNamespace> candidates = name.isSimple() ? sources.getChildren() : named(name.names.get(0));
        boolean isName = candidates.isEmpty()
                || candidates.stream()
                        .anyMatch(source -> source.getRowType().getFieldNames().contains(last));
        if (isName) {
            return name;
        }
        if (candidates.size() > 1) {
            throw refused(
                    ErrorCode.AMBIGUOUS_COLUMN, last + " counts the columns of one source; write t." + last, name);
        }
        return column(candidates.get(0).getRowType().getFieldList(), Integer.parseInt(last.substring(1)), name);
    }

    private List<SqlValidatorNamespace> named(String source) {
        SqlValidatorScope.ResolvedImpl resolved = new SqlValidatorScope.ResolvedImpl();
        sources.resolve(List.of(source), SqlNameMatchers.withCaseSensitive(true), false, resolved);
        return resolved.count() == 1 ? List.of(resolved.only().namespace) : List.of();
    }

    private static SqlNode column(List<RelDataTypeField> fields, int position, SqlIdentifier at) {
        if (position > fields.size()) {
            throw refused(
                    ErrorCode.COLUMN_NOT_FOUND,
                    "there is no column $" + position + ", the source has " + fields.size() + " columns",
                    at);
        }
        SqlParserPos pos = at.getParserPosition().withQuoting(true);
        List<String> names = new ArrayList<>(at.names);
        names.set(names.size() - 1, fields.get(position - 1).getName());
        return new SqlIdentifier(names, null, pos, Collections.nCopies(names.size(), pos));
    }

    private static SnellerException refused(ErrorCode code, String message, SqlNode at) {
        return new SnellerException(code, message, StatementNode.place(at.getParserPosition()), null);
    }
}
