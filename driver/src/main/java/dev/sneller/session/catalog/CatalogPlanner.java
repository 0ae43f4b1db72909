package dev.sneller.session.catalog;

import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.translate.SqlCompiler;

/** How statements about databases, schemas, views and comments are run. */
public record CatalogPlanner(SqlCompiler compiler) implements CatalogStatement.Visitor<StatementPlan> {
    @Override
    public StatementPlan createContainer(CatalogStatement.CreateContainer statement) {
        return new CreateContainerPlan(statement);
    }

    @Override
    public StatementPlan cloneContainer(CatalogStatement.CloneContainer statement) {
        return new CloneContainerPlan(statement);
    }

    @Override
    public StatementPlan createView(CatalogStatement.CreateView statement) {
        return CreateViewPlan.of(statement, compiler);
    }

    @Override
    public StatementPlan drop(CatalogStatement.Drop statement) {
        return new DropPlan(statement);
    }

    @Override
    public StatementPlan rename(CatalogStatement.Rename statement) {
        return new RenamePlan(statement);
    }

    @Override
    public StatementPlan setProperties(CatalogStatement.SetProperties statement) {
        return PropertiesPlan.of(statement);
    }

    @Override
    public StatementPlan unsetProperties(CatalogStatement.UnsetProperties statement) {
        return PropertiesPlan.of(statement);
    }
}
