package dev.sneller.session.catalog;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.parse.catalog.CatalogStatement.Kind;
import dev.sneller.sql.parse.catalog.CatalogStatement.ViewColumn;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE VIEW: its query was checked, and is kept as it was written. */
record CreateViewPlan(CatalogStatement.CreateView statement, Definition definition) implements StatementPlan {
    static CreateViewPlan of(CatalogStatement.CreateView statement, SqlCompiler compiler) {
        if (statement.mode().temporary()) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "temporary views are not supported yet",
                    statement.name().position(),
                    null);
        }
        CompiledQuery query = compiler.query(statement.query(), List.of());
        checkColumns(statement, query);
        String comment = statement
                .properties()
                .find("COMMENT")
                .map(Option::value)
                .map(Object::toString)
                .orElse("");
        ViewDefinition view = new ViewDefinition(
                statement.source(),
                statement.columns().stream()
                        .map(column -> column.name().simple())
                        .toList(),
                statement.columns().stream().map(CreateViewPlan::comment).toList(),
                statement.secure(),
                comment);
        return new CreateViewPlan(statement, view.definition());
    }

    private static String comment(ViewColumn column) {
        return column.comment() == null ? "" : column.comment();
    }

    private static void checkColumns(CatalogStatement.CreateView statement, CompiledQuery query) {
        int given = statement.columns().size();
        if (!query.parameterTypes().isEmpty()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a view cannot have parameters; write the values",
                    statement.name().position(),
                    null);
        }
        if (given > 0 && given != query.output().size()) {
            throw new SnellerException(
                    ErrorCode.SET_COLUMN_COUNT,
                    "the query has " + query.output().size() + " columns, view " + statement.name() + " names " + given,
                    statement.name().position(),
                    null);
        }
        List<String> names = given > 0
                ? statement.columns().stream()
                        .map(column -> column.name().simple())
                        .toList()
                : query.output().fields().stream().map(Field::name).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new SnellerException(
                        ErrorCode.DUPLICATE_COLUMN,
                        "column " + SnellerException.quote(name) + " stands twice in view " + statement.name()
                                + "; give it another name",
                        statement.name().position(),
                        null);
            }
        }
    }

    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            create(transaction, session.catalog(transaction.view()).lookup());
            return ChangeResult.status("View " + statement.name().simple() + " successfully created.");
        });
    }

    private void create(Transaction transaction, NameLookup lookup) {
        ObjectId schema = NamedObject.parentOf(Kind.VIEW, statement.name(), lookup);
        Optional<CatalogObject> old =
                lookup.catalog().find(schema, statement.name().simple(), ObjectKind.Namespace.RELATIONS);
        if (old.isPresent()) {
            if (statement.mode().ifNotExists()) {
                return;
            }
            if (!statement.mode().replace() || old.get().kind() != ObjectKind.VIEW) {
                throw NamedObject.exists(
                        old.get().kind() == ObjectKind.VIEW ? Kind.VIEW : Kind.TABLE, statement.name());
            }
            transaction.drop(old.get().id());
        }
        transaction.create(ObjectKind.VIEW, schema, statement.name().simple(), definition);
    }
}
