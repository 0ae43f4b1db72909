package dev.sneller.session.copy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.plan.Leaf;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.TableWriter;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.CopySource;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.Target;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.util.List;

/** COPY of whole documents into a table of one VARIANT column; all files in one commit. */
public record CopyPlan(Leaf.CopyDocuments plan) implements StatementPlan {
    public static CopyPlan of(CatalogView.Table target, Statement.CopyInto statement, CopyOptions options) {
        CopySource.Files source = (CopySource.Files) statement.source();
        if (source.location().startsWith("@")) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "a stage is not supported yet; give a quoted path", source.position(), null);
        }
        Schema schema = target.schema();
        Target.of(schema, statement.columns());
        if (schema.size() != 1 || schema.field(0).type().kind() != TypeKind.VARIANT) {
            throw new SnellerException(
                    ErrorCode.TYPE_MISMATCH,
                    "whole documents go into a table of one VARIANT column, "
                            + target.name().name() + " has " + schema.types()
                            + "; COPY INTO … FROM (SELECT $1:key::type, … FROM 'files') chooses values",
                    statement.table().position(),
                    null);
        }
        return new CopyPlan(
                new Leaf.CopyDocuments(List.of(source.location()), target.name(), schema, options.continueOnError()));
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(
                execution.session(),
                transaction -> ChangeResult.counts(
                        CopyOptions.OUTPUT,
                        TableWriter.write(plan, plan.target().id(), execution, transaction)));
    }
}
