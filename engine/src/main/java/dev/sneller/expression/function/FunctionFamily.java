package dev.sneller.expression.function;

import dev.sneller.expression.Evaluator;

/** Makes evaluators for the calls of one family of functions. */
@FunctionalInterface
public interface FunctionFamily {
    Evaluator bind(CallSite site);
}
