package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.parse.syntax.SelectItems;
import dev.sneller.sql.parse.syntax.StarItem;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SetopNamespace;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** Calcite's validator, which also expands stars with modifiers, hides whole documents from stars and suggests functions. */
final class QueryValidator extends SqlValidatorImpl {
    /** The operand of a join that is its condition. */
    private static final int CONDITION = 5;

    QueryValidator(
            SqlOperatorTable operators, SqlValidatorCatalogReader catalog, RelDataTypeFactory types, Config config) {
        super(operators, catalog, types, config);
    }

    @Override
    protected SetopNamespace createSetopNamespace(SqlCall call, SqlNode enclosing) {
        return new UnionNamespace(this, call, enclosing);
    }

    /** Where a set operation looks names up. */
    SqlValidatorScope getScopeOf(SqlCall setOperation) {
        return scopes.get(setOperation);
    }

    @Override
    protected void validateValues(SqlCall values, RelDataType target, SqlValidatorScope scope) {
        new ValuesColumns(this, typeFactory, scope).meet(values);
        super.validateValues(values, target, scope);
    }

    @Override
    protected RelDataType validateSelectList(SqlNodeList items, SqlSelect select, RelDataType target) {
        SqlNodeList expanded = new SqlNodeList(items.getParserPosition());
        StarArguments arguments = new StarArguments(star -> expanded(star, select));
        for (SqlNode item : items) {
            if (isAnyStar(item)) {
                expanded.addAll(expanded(item, select));
            } else {
                expanded.add(item.accept(arguments));
            }
        }
        select.setSelectList(expanded);
        AllColumns.orderBy(select);
        return super.validateSelectList(expanded, select, target);
    }

    private static boolean isAnyStar(SqlNode item) {
        return item instanceof StarItem || SelectItems.isStar(item);
    }

    private List<SqlNode> expanded(SqlNode star, SqlSelect select) {
        return star instanceof StarItem modified ? expand(modified, select) : columns(star, select);
    }

    /** What a star stands for; the whole document of a file is left out beside its keys. */
    private List<SqlNode> columns(SqlNode star, SqlSelect select) {
        List<SqlNode> columns = expandStar(SqlNodeList.of(star), select, false).getList();
        List<SqlNode> visible = columns.stream()
                .filter(column -> !isOrdinal(column) && !isDocument(column))
                .toList();
        boolean hasColumns = columns.stream().anyMatch(column -> !isOrdinal(column));
        if (!hasColumns) {
            throw new SnellerException(
                    ErrorCode.COLUMN_NOT_FOUND,
                    "GENERATOR has rows but no columns; select SEQ8() or a constant",
                    StatementNode.place(star.getParserPosition()),
                    null);
        }
        return visible.isEmpty() ? columns : visible;
    }

    private static boolean isDocument(SqlNode column) {
        return StoredTable.DOCUMENT.equals(SqlValidatorUtil.alias(column, 0));
    }

    private static boolean isOrdinal(SqlNode column) {
        return TableFunction.ORDINAL.equals(SqlValidatorUtil.alias(column, 0));
    }

    private List<SqlNode> expand(StarItem star, SqlSelect select) {
        SqlNode base = star.exclude().isEmpty()
                ? star.star()
                : new SqlStarExclude(star.getParserPosition(), star.star(), star.exclude());
        List<SqlNode> expanded = new ArrayList<>();
        List<SqlNode> columns = columns(base, select);
        StarColumns.check(star, columns);
        for (SqlNode column : columns) {
            String name = SqlValidatorUtil.alias(column, 0);
            if (star.like() == null || isLike(name, ((SqlLiteral) star.like()).toValue())) {
                SqlNode value = renamed(star.replace(), name, 1, 0, SqlUtil.stripAs(column));
                SqlNode alias = renamed(star.rename(), name, 0, 1, new SqlIdentifier(name, column.getParserPosition()));
                expanded.add(SqlStdOperatorTable.AS.createCall(star.getParserPosition(), value, alias));
            }
        }
        return expanded;
    }

    /** The other side of the {@code a AS b} that has this name on one side. */
    private static SqlNode renamed(SqlNodeList pairs, String name, int nameSide, int wantedSide, SqlNode otherwise) {
        for (SqlNode pair : pairs) {
            SqlCall as = (SqlCall) pair;
            if (((SqlIdentifier) as.operand(nameSide)).getSimple().equals(name)) {
                return as.operand(wantedSide);
            }
        }
        return otherwise;
    }

    private static boolean isLike(String name, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    /** A number inferred from a literal is a number of any length. */
    @Override
    protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
        boolean isNumber = inferred.getSqlTypeName() == SqlTypeName.DECIMAL;
        RelDataType type = node instanceof SqlDynamicParam && isNumber
                ? typeFactory.createSqlType(SqlTypeName.DECIMAL, LogicalType.MAX_PRECISION, inferred.getScale())
                : inferred;
        super.inferUnknownTypes(type, scope, node);
    }

    @Override
    protected void validateSelect(SqlSelect select, RelDataType target) {
        if (select.getFrom() instanceof SqlJoin join) {
            aliases(join, select);
        }
        super.validateSelect(select, target);
    }

    /** The conditions of a join and of those in it, as far as they are not in parentheses of their own. */
    private void aliases(SqlJoin join, SqlSelect select) {
        if (join.getConditionType() == JoinConditionType.ON) {
            join.setOperand(CONDITION, join.getCondition().accept(new Aliases(getJoinScope(join), select)));
        }
        for (SqlNode side : List.of(join.getLeft(), join.getRight())) {
            if (side instanceof SqlJoin inner) {
                aliases(inner, select);
            }
        }
    }

    @Override
    protected void validateWhereClause(SqlSelect select) {
        Positions.in(select, this);
        JoinNames.check(select, this);
        AllColumns.groupBy(select, item -> isAnyStar(item) ? expanded(item, select) : List.of(item));
        if (select.getWhere() != null) {
            select.setWhere(select.getWhere().accept(new Aliases(getWhereScope(select), select)));
        }
        super.validateWhereClause(select);
    }

    @Override
    protected void validateHavingClause(SqlSelect select) {
        if (select.getHaving() != null) {
            select.setHaving(select.getHaving().accept(new AggregatedColumns(this, select)));
        }
        super.validateHavingClause(select);
    }

    @Override
    public CalciteException handleUnresolvedFunction(
            SqlCall call, SqlOperator unresolved, List<RelDataType> argumentTypes, List<String> argumentNames) {
        String name = unresolved.getName();
        if (OperatorTable.functionNames().contains(name.toUpperCase(java.util.Locale.ROOT))) {
            ArgumentCounts.check(call, name, getOperatorTable());
            return super.handleUnresolvedFunction(call, unresolved, argumentTypes, argumentNames);
        }
        RowOrdinals.refuse(call);
        if (AggregateForms.needsOrder(unresolved)) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    name + " needs an order: write " + name + "(0.5) WITHIN GROUP (ORDER BY x)",
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        String hint = Suggestion.nearest(name, OperatorTable.functionNames())
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        throw new SnellerException(
                ErrorCode.FUNCTION_NOT_FOUND,
                "there is no function " + SnellerException.quote(name) + hint,
                StatementNode.place(call.getParserPosition()),
                null);
    }
}
