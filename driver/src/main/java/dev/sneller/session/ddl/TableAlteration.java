package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.TableAction;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;

/** The definition of a table while ALTER TABLE changes it, action by action; files keep their field ids. */
final class TableAlteration implements TableAction.Visitor<Void> {
    private final ObjectId table;
    private final StatementPlan.Execution execution;
    private final Transaction transaction;
    private final Definition before;
    private final long rows;
    private Schema schema;
    private TableDetails details;

    TableAlteration(ObjectId table, StatementPlan.Execution execution, Transaction transaction) {
        this.table = table;
        this.execution = execution;
        this.transaction = transaction;
        before = transaction.view().catalog().object(table).orElseThrow().definition();
        rows = transaction.view().manifest(table).statistics().rows();
        schema = before.schema();
        details = TableDetails.of(before.details());
    }

    /** Gives the table its new definition, if anything changed. */
    void finish() {
        Definition after = new Definition(schema, details.json());
        if (!after.schema().equals(before.schema()) || !details.equals(TableDetails.of(before.details()))) {
            transaction.alter(table, after);
        }
    }

    @Override
    public Void add(TableAction.AddColumn action) {
        ColumnDefinition column = action.column();
        ObjectName name = new ObjectName(List.of(column.name()), column.position());
        if (action.ifNotExists() && schema.indexOf(column.name()).isPresent()) {
            return null;
        }
        TableColumns.checkFree(name, schema);
        LogicalType type = column.type()
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.SYNTAX_ERROR,
                        "column " + SnellerException.quote(column.name()) + " has no type",
                        column.position(),
                        null));
        int id = details.nextField(schema);
        Datum initial = rows == 0 ? Datum.nullOf(type) : initial(column, type);
        if (rows > 0 && initial.isNull() && !column.nullable()) {
            throw new SnellerException(
                    ErrorCode.NOT_NULL_VIOLATED,
                    "column " + SnellerException.quote(column.name()) + " is NOT NULL and the " + rows
                            + " rows of the table have no value for it; give a DEFAULT",
                    column.position(),
                    null);
        }
        schema = TableColumns.with(schema, new Field(id, column.name(), type, column.nullable(), initial));
        details = details.withNextField(id + 1).with(schema.field(schema.size() - 1), column, execution);
        return null;
    }

    private Datum initial(ColumnDefinition column, LogicalType type) {
        if (column.defaultText().isEmpty() && column.identity().isEmpty()) {
            return Datum.nullOf(type);
        }
        boolean isNumbered = column.identity().isPresent() || DefaultValues.isNumbered(column.defaultText());
        Datum initial = isNumbered ? null : DefaultValues.evaluate(column.defaultText(), type, execution);
        if (initial == null || type.kind().isSemiStructured() && !initial.isNull()) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "a column with this DEFAULT cannot be added to a table that has rows",
                    column.position(),
                    null);
        }
        return initial;
    }

    @Override
    public Void drop(TableAction.DropColumn action) {
        if (action.ifExists() && schema.indexOf(action.column().simple()).isEmpty()) {
            return null;
        }
        Field column = TableColumns.named(action.column(), schema);
        if (schema.size() == 1) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(column.name()) + " is the only column; drop the table instead",
                    action.column().position(),
                    null);
        }
        details = details.withNextField(details.nextField(schema)).without(column);
        schema = TableColumns.without(schema, column);
        return null;
    }

    @Override
    public Void renameColumn(TableAction.RenameColumn action) {
        Field column = TableColumns.named(action.column(), schema);
        TableColumns.checkFree(action.to(), schema);
        schema = TableColumns.changed(
                schema, column, field -> field.named(action.to().simple()));
        return null;
    }

    @Override
    public Void retype(TableAction.SetType action) {
        Field column = TableColumns.named(action.column(), schema);
        if (!isWidening(column.type(), action.type())) {
            throw new SnellerException(
                    ErrorCode.TYPE_MISMATCH,
                    column.name() + " is " + column.type() + "; as " + action.type()
                            + " values might be lost. Only the length of texts and the digits of a NUMBER of the same"
                            + " scale can grow",
                    action.column().position(),
                    null);
        }
        schema = TableColumns.changed(schema, column, field -> field.widened(action.type()));
        return null;
    }

    private static boolean isWidening(LogicalType from, LogicalType to) {
        return from.kind() == to.kind() && from.scale() == to.scale() && from.precision() <= to.precision();
    }

    @Override
    public Void nullable(TableAction.SetNullable action) {
        Field column = TableColumns.named(action.column(), schema);
        if (!action.nullable() && column.nullable()) {
            new NullSearch(table, column, before.schema()).check(execution, transaction.view());
        }
        schema = TableColumns.changed(schema, column, field -> field.withNullable(action.nullable()));
        return null;
    }

    @Override
    public Void defaults(TableAction.SetDefault action) {
        Field column = TableColumns.named(action.column(), schema);
        details = details.withDefault(
                column.id(),
                DefaultValues.kept(action.text(), column.type(), action.column().position(), execution));
        return null;
    }

    @Override
    public Void comment(TableAction.SetComment action) {
        details =
                details.withComment(TableColumns.named(action.column(), schema).id(), action.text());
        return null;
    }

    @Override
    public Void constrain(TableAction.AddConstraint action) {
        details = details.with(action.constraint(), schema);
        return null;
    }

    @Override
    public Void properties(TableAction.SetProperties action) {
        details = details.with(action.properties());
        return null;
    }

    @Override
    public Void unset(TableAction.UnsetProperty action) {
        details = details.withoutProperty(action.name());
        return null;
    }

    @Override
    public Void unconstrain(TableAction.DropConstraint action) {
        details = details.without(action, schema);
        return null;
    }

    @Override
    public Void rename(TableAction.Rename action) {
        throw new IllegalStateException("names are not part of the definition");
    }

    @Override
    public Void swap(TableAction.Swap action) {
        throw new IllegalStateException("names are not part of the definition");
    }
}
