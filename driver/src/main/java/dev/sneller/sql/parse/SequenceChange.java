package dev.sneller.sql.parse;

/** A statement about a sequence. Immutable. */
public sealed interface SequenceChange extends Statement {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.sequenceChange(this);
    }

    /** One case for each statement. */
    interface Visitor<R> {
        R create(Create statement);

        R rename(Rename statement);

        R step(Step statement);

        R drop(Drop statement);
    }

    record Create(ObjectName name, CreateMode mode, ColumnDefinition.Identity numbers) implements SequenceChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    record Rename(ObjectName name, boolean ifExists, ObjectName to) implements SequenceChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /** @param increment 0 to leave it */
    record Step(ObjectName name, boolean ifExists, long increment) implements SequenceChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.step(this);
        }
    }

    record Drop(ObjectName name, boolean ifExists) implements SequenceChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }
}
