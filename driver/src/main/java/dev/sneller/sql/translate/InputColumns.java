package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.List;
import java.util.Optional;

/** What expressions may refer to: the columns of their node's input. */
interface InputColumns {
    /** Those of an expression that must be constant. */
    InputColumns NONE = new InputColumns() {
        @Override
        public Expression column(int index) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_NOT_CONSTANT, "an argument is not constant; write a number or a parameter");
        }

        @Override
        public Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule) {
            return Optional.empty();
        }
    };

    /** The column at this position. */
    Expression column(int index);

    /** A path in it, read as a type; empty when the input does not read paths itself. */
    Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule);

    /** Columns of a node already translated. */
    static InputColumns of(List<LogicalType> types) {
        return new InputColumns() {
            @Override
            public Expression column(int index) {
                return new Expression.ColumnRef(index, types.get(index));
            }

            @Override
            public Optional<Expression> path(int index, Path path, LogicalType type, CastRule rule) {
                return Optional.empty();
            }
        };
    }
}
