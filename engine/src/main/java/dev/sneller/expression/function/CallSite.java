package dev.sneller.expression.function;

import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.Expression;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.function.Supplier;

/** A call to be bound: what is written, and evaluators of its arguments. */
public record CallSite(Expression.Call call, List<Evaluator> arguments, EvaluationContext context) {
    public String function() {
        return call.function();
    }

    public LogicalType type() {
        return call.type();
    }

    public int argumentCount() {
        return arguments.size();
    }

    public Evaluator argument(int index) {
        return arguments.get(index);
    }

    public LogicalType argumentType(int index) {
        return call.arguments().get(index).type();
    }

    /** The argument's value when it is a literal, else null. */
    public Datum constant(int index) {
        return call.arguments().get(index) instanceof Expression.Literal literal ? literal.value() : null;
    }

    /** An evaluator that is NULL when an argument is and throws at failing rows. */
    public Evaluator strict(Supplier<Kernel> kernels) {
        return new StrictCall(call.type(), arguments, false, kernels);
    }
}
