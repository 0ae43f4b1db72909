package dev.sneller.session.sequence;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.SequenceChange;
import java.util.Optional;

/** CREATE, ALTER and DROP SEQUENCE. */
public record SequencePlan(SequenceChange statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(
                session,
                transaction -> statement.accept(new Work(
                        session,
                        transaction,
                        session.catalog(transaction.view()).lookup())));
    }

    private record Work(Session session, Transaction transaction, NameLookup lookup)
            implements SequenceChange.Visitor<Result> {
        @Override
        public Result create(SequenceChange.Create create) {
            ObjectName name = create.name();
            CatalogObject schema = lookup.schema(name.parts())
                    .orElseThrow(() -> new SnellerException(
                            ErrorCode.SCHEMA_NOT_FOUND,
                            "there is no schema for " + SnellerException.quote(name.toString()),
                            name.position(),
                            null));
            Optional<CatalogObject> old =
                    lookup.catalog().find(schema.id(), name.simple(), ObjectKind.Namespace.SEQUENCES);
            if (old.isPresent()) {
                if (create.mode().ifNotExists()) {
                    return ChangeResult.status(name.simple() + " already exists, statement succeeded.");
                }
                if (!create.mode().replace()) {
                    throw new SnellerException(
                            ErrorCode.ALREADY_EXISTS,
                            "sequence " + SnellerException.quote(name.toString())
                                    + " exists; say OR REPLACE or IF NOT EXISTS",
                            name.position(),
                            null);
                }
                transaction.drop(old.get().id());
            }
            if (create.numbers().increment() == 0) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT, "INCREMENT is 0; give another number", name.position(), null);
            }
            transaction.create(
                    ObjectKind.SEQUENCE,
                    schema.id(),
                    name.simple(),
                    SequenceDefinition.of(create.numbers()).definition());
            return ChangeResult.status("Sequence " + name.simple() + " successfully created.");
        }

        @Override
        public Result rename(SequenceChange.Rename rename) {
            find(rename.name(), rename.ifExists())
                    .ifPresent(
                            found -> transaction.rename(found.id(), rename.to().simple()));
            return ChangeResult.done();
        }

        @Override
        public Result step(SequenceChange.Step step) {
            Optional<CatalogObject> found = find(step.name(), step.ifExists());
            if (found.isPresent() && step.increment() != 0) {
                SequenceDefinition definition =
                        SequenceDefinition.of(found.get().definition());
                transaction.alter(
                        found.get().id(), definition.stepping(step.increment()).definition());
                session.engine().sequences().forget(found.get().id());
            }
            return ChangeResult.done();
        }

        @Override
        public Result drop(SequenceChange.Drop drop) {
            find(drop.name(), drop.ifExists()).ifPresent(found -> transaction.drop(found.id()));
            return ChangeResult.status(drop.name().simple() + " successfully dropped.");
        }

        private Optional<CatalogObject> find(ObjectName name, boolean ifExists) {
            Optional<CatalogObject> found = lookup.find(name.parts(), ObjectKind.Namespace.SEQUENCES);
            if (found.isEmpty() && !ifExists) {
                throw new SnellerException(
                        ErrorCode.TABLE_NOT_FOUND,
                        "there is no sequence " + SnellerException.quote(name.toString()),
                        name.position(),
                        null);
            }
            return found;
        }
    }
}
