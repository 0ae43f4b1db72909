package dev.sneller.expression;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.List;

/** A typed expression over the columns of its input, as immutable data shared by plans and threads. */
public sealed interface Expression {
    LogicalType type();

    <R> R accept(Visitor<R> visitor);

    /** One method per member, so a new member is a compile error everywhere. */
    interface Visitor<R> {
        R column(ColumnRef column);

        R literal(Literal literal);

        R parameter(Parameter parameter);

        R call(Call call);

        R cast(Cast cast);

        R path(PathGet path);

        R and(And and);

        R or(Or or);

        R caseWhen(CaseWhen caseWhen);

        R inSet(InSet inSet);

        R lambda(Lambda lambda);
    }

    /** The input's column at {@code index}. */
    record ColumnRef(int index, LogicalType type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }
    }

    /** A constant. */
    record Literal(Datum value) implements Expression {
        @Override
        public LogicalType type() {
            return value.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** The bound value of the statement's {@code ?} number {@code index}, from 0. */
    record Parameter(int index, LogicalType type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }
    }

    /**
     * A function or operator by its engine name ({@code "="}, {@code "+"}, {@code "NOT"}, {@code "IS NULL"}, {@code "UPPER"}): arguments have the types
     * the function takes, casts are explicit.
     */
    record Call(String function, List<Expression> arguments, LogicalType type) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** The value read as another type. */
    record Cast(Expression input, LogicalType type, CastRule rule) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /** The part of a document that a constant path leads to, SQL NULL where it leads nowhere. */
    record PathGet(Expression input, Path path) implements Expression {
        @Override
        public LogicalType type() {
            return LogicalType.VARIANT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.path(this);
        }
    }

    /** Three-valued conjunction, operands in written order. */
    record And(List<Expression> operands) implements Expression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public LogicalType type() {
            return LogicalType.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /** Three-valued disjunction, operands in written order. */
    record Or(List<Expression> operands) implements Expression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public LogicalType type() {
            return LogicalType.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /** The result of the first condition that is true, else {@code otherwise}; all results have the type of the whole. */
    record CaseWhen(List<Expression> conditions, List<Expression> results, Expression otherwise, LogicalType type)
            implements Expression {
        public CaseWhen {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.caseWhen(this);
        }
    }

    /**
     * A function of an array that computes a body on its elements.
     *
     * @param arguments the array, and for REDUCE what it begins with; NULL for a NULL array
     * @param captured what the body reads of the row
     * @param body over columns of its own: the parameters as VARIANT (the element; for REDUCE what was reduced before it), then the captured
     *     values in order
     */
    record Lambda(Kind kind, List<Expression> arguments, List<Expression> captured, Expression body, LogicalType type)
            implements Expression {
        /** What becomes of the body's values. */
        public enum Kind {
            /** Elements stay where the body is TRUE. */
            FILTER,
            /** An array of the values. */
            TRANSFORM,
            /** The last value, each being the first parameter of the next. */
            REDUCE;

            /** How many parameters the body has. */
            public int parameterCount() {
                return this == REDUCE ? 2 : 1;
            }
        }

        public Lambda {
            arguments = List.copyOf(arguments);
            captured = List.copyOf(captured);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lambda(this);
        }
    }

    /**
     * The value is one of these constants of its type. With {@code hasNull} a value not found gives NULL.
     */
    record InSet(Expression input, List<Datum> values, boolean hasNull, boolean negated) implements Expression {
        public InSet {
            values = List.copyOf(values);
        }

        @Override
        public LogicalType type() {
            return LogicalType.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inSet(this);
        }
    }
}
