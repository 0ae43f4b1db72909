package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.expression.Expression;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.rule.Algebra;
import dev.sneller.sql.rule.Phases;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.sql.validate.StoredTable;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.sql.validate.ValidatedQuery;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.runtime.CalciteException;

/**
 * From parsed statements to plans, against one catalog view. For one thread; each query is compiled once, since validation rewrites
 * its nodes.
 */
public final class SqlCompiler {
    private final CatalogView catalog;
    private final CompileSettings settings;

    public SqlCompiler(CatalogView catalog, CompileSettings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    /**
     * A query.
     *
     * @param parameterTypes types of bound values; empty to have them inferred
     */
    public CompiledQuery query(QueryNode query, List<LogicalType> parameterTypes) {
        return compile(query, parameterTypes, null);
    }

    /** INSERT: the plan writes into the table and yields the number of rows. */
    public CompiledQuery insert(Statement.Insert insert) {
        CatalogView.Table table = table(insert.table());
        Target target = insert.byName() ? null : Target.of(table.schema(), insert.columns());
        InsertRows shape = new InsertRows(table, target, defaults(table));
        CompiledQuery rows = ConstantRows.of(insert.source(), shape.columns())
                .map(constants -> compiled(constants, shape))
                .orElseGet(() -> compile(insert.source(), List.of(), shape));
        return writing(rows, table);
    }

    private CompiledQuery compiled(ConstantRows rows, InsertRows shape) {
        return new CompiledQuery(
                shape.rows(rows.plan(), rows.output(), null),
                shape.schema(),
                rows.parameterTypes(),
                List.of(),
                List.of(),
                List.of(),
                settings.session().isUsed(),
                Map.of());
    }

    /**
     * The rows that UPDATE or DELETE changes: numbers of rows of the table, then what its assigned columns become, in their types. A row
     * that meets several rows of the other tables comes several times.
     */
    public CompiledQuery matches(RowChange.Rows rows, List<RowChange.Assignment> assignments) {
        CatalogView.Table table = table(rows.table());
        return matches(MatchQuery.of(rows, table, assignments), table);
    }

    private CompiledQuery matches(MatchQuery match, CatalogView.Table table) {
        CompiledQuery found =
                new SqlCompiler(match.catalog(catalog), settings).compile(match.query(), List.of(), match);
        return new CompiledQuery(
                found.plan(),
                found.output(),
                found.parameterTypes(),
                with(found.tables(), table),
                stored(found.meanings()),
                found.filePatterns(),
                found.once(),
                found.estimates());
    }

    /** UPDATE as the session reads it. */
    public RowChange.Update read(RowChange.Update update) {
        return settings.lenient() ? update.withLastAssignments() : update;
    }

    /**
     * MERGE.
     *
     * @param onlyOne whether of several source rows for one row of the table any is taken
     */
    public CompiledMerge merge(Merge written, boolean onlyOne) {
        CatalogView.Table table = table(written.rows().table());
        MergeBranches.check(written);
        Merge merge = new MergeByName(this, table).named(written);
        MergeSyntax syntax = new MergeSyntax(merge, table);
        boolean inserts = merge.branches().stream().anyMatch(Merge.Insert.class::isInstance);
        boolean changes = merge.branches().stream().anyMatch(branch -> !(branch instanceof Merge.Insert));
        List<Integer> assigned = syntax.assigned().isEmpty()
                ? List.of()
                : Target.of(table.schema(), syntax.assigned()).columns();
        return new CompiledMerge(
                table,
                merge,
                assigned,
                changes ? Optional.of(matches(syntax.changed(onlyOne), table)) : Optional.empty(),
                inserts ? Optional.of(added(syntax, table)) : Optional.empty());
    }

    private CompiledQuery added(MergeSyntax syntax, CatalogView.Table table) {
        TargetShape shape = new InsertRows(table, Target.of(table.schema(), syntax.inserted()), defaults(table));
        CompiledQuery rows =
                new SqlCompiler(MatchQuery.catalog(catalog, table), settings).compile(syntax.added(), List.of(), shape);
        return writing(rows, table);
    }

    /** The query, with its rows written into a table. */
    private static CompiledQuery writing(CompiledQuery rows, CatalogView.Table table) {
        return new CompiledQuery(
                new Unary.Write(rows.plan(), table.name(), table.schema()),
                Schema.of(Field.of("number of rows inserted", LogicalType.INTEGER)),
                rows.parameterTypes(),
                with(rows.tables(), table),
                stored(rows.meanings()),
                rows.filePatterns(),
                rows.once(),
                rows.estimates());
    }

    /** Without the name that a table has in queries made for it. */
    private static List<CatalogView.Meaning> stored(List<CatalogView.Meaning> meanings) {
        return meanings.stream()
                .filter(meaning -> !MatchQuery.isTarget(meaning.name()))
                .toList();
    }

    /** What the columns of a table are where no value is given, in their order. */
    private List<Expression> defaults(CatalogView.Table table) {
        return table.schema().fields().stream()
                .map(field -> Assignments.of(constant(table.target(field).defaultText(), field.type()), field, table))
                .toList();
    }

    /**
     * An expression of DEFAULT, in the type of its column.
     *
     * @throws SnellerException when it is none: it reads columns or tables, or its type has no cast to the column's
     */
    public Expression defaultValue(String text, LogicalType type) {
        return Casting.cast(constant(text, type), type);
    }

    private Expression constant(String text, LogicalType type) {
        if (text.isEmpty()) {
            return new Expression.Literal(Datum.nullOf(type));
        }
        Statement.Query query = (Statement.Query) StatementParser.parse("SELECT " + text);
        return ConstantPlan.expression(query(query.query(), List.of()).plan());
    }

    private static List<CatalogView.Table> with(List<CatalogView.Table> tables, CatalogView.Table table) {
        List<CatalogView.Table> all = new ArrayList<>(tables);
        all.removeIf(other -> other.name().equals(table.name()));
        all.add(table);
        return all;
    }

    /** The table of this name, or an error with the nearest one. */
    public CatalogView.Table table(ObjectName name) {
        return catalog.table(name.parts()).orElseThrow(() -> {
            String hint = Suggestion.nearest(name.simple(), catalog.tableNames())
                    .map(near -> ". Did you mean " + near + "?")
                    .orElse("");
            return new SnellerException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "there is no table " + SnellerException.quote(name.toString()) + hint,
                    name.position(),
                    null);
        });
    }

    /** Nothing of Calcite's leaves here. */
    private CompiledQuery compile(QueryNode query, List<LogicalType> parameterTypes, TargetShape target) {
        try {
            return translate(query, parameterTypes, target);
        } catch (CalciteException
                | AssertionError
                | UnsupportedOperationException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError e) {
            throw PlanningErrors.of(e);
        }
    }

    private CompiledQuery translate(QueryNode query, List<LogicalType> parameterTypes, TargetShape target) {
        TextPosition position = StatementNode.place(query.node().getParserPosition());
        List<TargetColumn> columns = target == null ? List.of() : target.columns();
        ValidatedQuery validated = ValidatedQuery.of(query, catalog, settings, parameterTypes, columns);
        RelRoot root = Algebra.of(validated);
        RelNode rewritten = Phases.run(root.rel);
        PlanTranslator translator = new PlanTranslator(rewritten.getCluster().getMetadataQuery());
        PlanNode plan = translator.translate(rewritten);
        plan = Projections.reordered(
                plan, root.fields.stream().map(Map.Entry::getKey).toList());
        Schema output = output(root.validatedRowType);
        plan = Projections.cast(plan, output.types());
        if (target != null) {
            plan = target.rows(plan, output, position);
            output = target.schema();
        }
        return new CompiledQuery(
                plan,
                output,
                validated.parameterTypes(),
                tables(validated),
                validated.meanings(),
                patterns(validated.tables()),
                settings.session().isUsed(),
                Collections.unmodifiableMap(translator.estimates()));
    }

    private static Schema output(RelDataType row) {
        List<Field> fields = new ArrayList<>();
        for (RelDataTypeField field : row.getFieldList()) {
            fields.add(new Field(
                    0,
                    field.getName(),
                    TypeMapping.toLogical(field.getType()),
                    field.getType().isNullable()));
        }
        return new Schema(fields);
    }

    private static List<CatalogView.Table> tables(ValidatedQuery query) {
        return query.tables().stream()
                .flatMap(table -> table.source().stream())
                .distinct()
                .toList();
    }

    private static List<String> patterns(List<StoredTable> tables) {
        return tables.stream()
                .map(StoredTable::pattern)
                .filter(pattern -> !pattern.isEmpty())
                .distinct()
                .toList();
    }
}
