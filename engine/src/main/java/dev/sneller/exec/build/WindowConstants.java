package dev.sneller.exec.build;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Unary;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.List;

/** Binds a window: constants of its calls and offsets of its frames become literals, now that parameters have values. */
final class WindowConstants {
    private final Constants constants;

    WindowConstants(Constants constants) {
        this.constants = constants;
    }

    Unary.Window bind(Unary.Window window) {
        List<WindowCall> calls = window.calls().stream().map(this::bind).toList();
        return new Unary.Window(window.input(), window.partition(), window.order(), calls);
    }

    private WindowCall bind(WindowCall call) {
        if (call instanceof WindowCall.OfAggregate aggregate) {
            return new WindowCall.OfAggregate(aggregate.call(), bind(aggregate.frame()));
        }
        WindowCall.OfFunction function = (WindowCall.OfFunction) call;
        List<Expression> arguments =
                function.arguments().stream().map(this::bind).toList();
        return new WindowCall.OfFunction(
                function.function(), arguments, function.ignoreNulls(), bind(function.frame()), function.type());
    }

    private Expression bind(Expression argument) {
        return argument instanceof Expression.ColumnRef ? argument : literal(argument);
    }

    private Expression.Literal literal(Expression expression) {
        return new Expression.Literal(constants.evaluate(expression, expression.type()));
    }

    private WindowFrame bind(WindowFrame frame) {
        return new WindowFrame(frame.unit(), bind(frame.start()), bind(frame.end()), frame.exclusion());
    }

    private Bound bind(Bound bound) {
        if (!bound.hasOffset()) {
            return bound;
        }
        Expression.Literal offset = literal(bound.offset());
        if (isInvalid(offset.value())) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a frame of a window begins or ends " + offset.value() + " " + bound.kind()
                            + "; give an offset of 0 or more");
        }
        return new Bound(bound.kind(), offset, bound.boundary());
    }

    private static boolean isInvalid(Datum offset) {
        return offset.isNull()
                || (offset.type().kind() == TypeKind.DOUBLE ? !(offset.doubleValue() >= 0) : offset.high() < 0);
    }
}
