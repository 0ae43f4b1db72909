package dev.sneller.expression.lambda;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.Expression;
import java.util.List;

/** Binds lambdas to the evaluators of their parts. */
public final class LambdaEvaluators {
    private LambdaEvaluators() {}

    /**
     * @param arguments the array, and what REDUCE begins with
     * @param captured what the body reads of the row, in order
     * @param body over the parameters, then the captured values
     */
    public static Evaluator bind(
            Expression.Lambda lambda, List<Evaluator> arguments, List<Evaluator> captured, Evaluator body) {
        int parameters = lambda.kind().parameterCount();
        ElementRows rows = new ElementRows(captured, body, parameters);
        Arrays arrays = new Arrays(arguments.get(0));
        return switch (lambda.kind()) {
            case FILTER -> new ElementLoop(arrays, rows, new Kept(), lambda.type());
            case TRANSFORM -> new ElementLoop(arrays, rows, new Mapped(), lambda.type());
            case REDUCE -> new Reduction(arrays, arguments.get(1), rows, lambda.type());
        };
    }
}
