package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.session.query.SelectPlan;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/** SET: gives variables the values of the one row of a query. */
record SetPlan(List<ObjectName> names, SelectPlan values) implements StatementPlan {
    private static final int MAX_TEXT_BYTES = 256;

    static SetPlan of(Statement.SetVariables statement, CompiledQuery values) {
        List<ObjectName> names = statement.names();
        if (values.output().size() != names.size()) {
            throw new SnellerException(
                    ErrorCode.INSERT_COLUMN_COUNT,
                    values.output().size() + " values for " + names.size() + " variables",
                    names.get(0).position(),
                    null);
        }
        for (Field field : values.output().fields()) {
            if (field.type().kind().isSemiStructured()) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        "a variable cannot hold a value of type " + field.type() + "; cast it, or keep TO_JSON of it",
                        names.get(0).position(),
                        null);
            }
        }
        return new SetPlan(names, new SelectPlan(values));
    }

    @Override
    public Result run(Execution execution) {
        List<Datum> row = row(execution);
        for (int i = 0; i < names.size(); i++) {
            execution.session().variables().set(names.get(i).simple(), row.get(i));
        }
        return ChangeResult.done();
    }

    private List<Datum> row(Execution execution) {
        try (Result result = values.run(execution)) {
            List<Datum> row = new ArrayList<>();
            for (Batch batch = result.next(); batch != null; batch = result.next()) {
                for (int r = 0; r < batch.rowCount(); r++) {
                    checkOne(row);
                    for (int c = 0; c < names.size(); c++) {
                        row.add(value(VectorDatum.at(batch.column(c), r), names.get(c)));
                    }
                }
            }
            if (row.isEmpty()) {
                values.query().output().types().forEach(type -> row.add(Datum.nullOf(type)));
            }
            return row;
        }
    }

    private void checkOne(List<Datum> row) {
        if (!row.isEmpty()) {
            throw new SnellerException(
                    ErrorCode.SUBQUERY_ROWS,
                    "the query of SET gave more than one row",
                    names.get(0).position(),
                    null);
        }
    }

    private static Datum value(Datum value, ObjectName name) {
        if (!value.isNull() && value.bytes().length > MAX_TEXT_BYTES) {
            throw new SnellerException(
                    ErrorCode.STRING_TOO_LONG,
                    value.bytes().length + " bytes for variable " + name + "; the limit is " + MAX_TEXT_BYTES,
                    name.position(),
                    null);
        }
        return value;
    }
}
