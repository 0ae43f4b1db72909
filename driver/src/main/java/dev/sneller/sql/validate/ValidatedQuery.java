package dev.sneller.sql.validate;

import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.session.LimitValues;
import dev.sneller.sql.session.PivotValues;
import dev.sneller.sql.session.PointsInTime;
import dev.sneller.sql.session.SessionWords;
import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;

/**
 * A query whose names and types are known, with what conversion to algebra needs. Made per statement, for one thread.
 *
 * @param tables stored tables and files the query reads, those of its views included
 * @param meanings what the names of tables and views meant
 * @param views queries of the views it reads, by path
 * @param parameterTypes of {@code ?} in order; VARCHAR where nothing tells
 */
public record ValidatedQuery(
        SqlNode node,
        SqlValidator validator,
        CalciteCatalogReader catalog,
        SqlTypeFactory types,
        List<StoredTable> tables,
        List<CatalogView.Meaning> meanings,
        Map<List<String>, ValidatedQuery> views,
        List<LogicalType> parameterTypes) {
    private static final CalciteConnectionConfigImpl EXACT_NAMES =
            new CalciteConnectionConfigImpl(new Properties()).set(CalciteConnectionProperty.CASE_SENSITIVE, "true");

    /**
     * Checks a query.
     *
     * @param knownParameters types of bound values; empty to infer them
     * @param target what the query's columns go into; empty if that is not known
     * @throws SnellerException with the position of what is wrong
     */
    public static ValidatedQuery of(
            QueryNode query,
            CatalogView view,
            CompileSettings settings,
            List<LogicalType> knownParameters,
            List<TargetColumn> target) {
        Relations relations = new Relations(settings, SqlTypeFactory.of(settings.integerDivision()));
        return of(query, view, relations, knownParameters, target);
    }

    /** As above, for a query of a statement whose names mean what {@code relations} knows. */
    static ValidatedQuery of(
            QueryNode query,
            CatalogView view,
            Relations relations,
            List<LogicalType> knownParameters,
            List<TargetColumn> target) {
        Unbuilt.check(query.node());
        CompileSettings settings = relations.settings();
        SqlTypeFactory types = relations.types();
        CatalogSchemas schemas = new CatalogSchemas(view, relations);
        CalciteCatalogReader catalog = new CalciteCatalogReader(schemas.root(), List.of(), types, EXACT_NAMES);
        SqlValidator.Config config = SqlValidator.Config.DEFAULT
                .withTypeCoercionFactory(Coercion::new)
                .withConformance(StatementParser.conformance())
                .withDefaultNullCollation(settings.nullsLow() ? NullCollation.LOW : NullCollation.HIGH)
                .withIdentifierExpansion(true);
        QueryValidator validator = new QueryValidator(OperatorTable.instance(), catalog, types, config);
        ParameterTypes parameters = new ParameterTypes(knownParameters, types);
        try {
            SqlNode constant = query.node()
                    .accept(new PivotValues(settings.session(), view.current()))
                    .accept(new LimitValues(settings.session(), view.current()))
                    .accept(new SessionWords(settings.session()))
                    .accept(new PointsInTime(settings.session(), view.current()));
            SqlNode typed =
                    new TargetRows(parameters, target).apply(constant).accept(new SequenceCalls(view, relations));
            Desugar desugar =
                    new Desugar(parameters, new TableUnions(view::tableNames, settings.session()::use), settings);
            SqlNode node = validator.validate(typed.accept(desugar));
            return new ValidatedQuery(
                    node,
                    validator,
                    catalog,
                    types,
                    relations.tables(),
                    relations.meanings(),
                    relations.queries(),
                    parameterTypes(validator, node));
        } catch (CalciteContextException e) {
            throw new ValidationErrors(view.tableNames(), schemas).of(e);
        }
    }

    /** Names and types of the query's columns. */
    public RelDataType row() {
        return validator.getValidatedNodeType(node);
    }

    private static List<LogicalType> parameterTypes(SqlValidator validator, SqlNode node) {
        List<LogicalType> types = new ArrayList<>();
        node.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                while (types.size() <= parameter.getIndex()) {
                    types.add(LogicalType.VARCHAR);
                }
                RelDataType type = validator.getValidatedNodeTypeIfKnown(parameter);
                if (type != null) {
                    types.set(parameter.getIndex(), TypeMapping.toLogical(type));
                }
                return null;
            }
        });
        return List.copyOf(types);
    }
}
