package dev.sneller.sqllogictest.suite;

import java.util.List;

/** Statements that build on each other, in order, from an empty warehouse on: one file of a suite as a rule. */
public record Script(String name, List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }
}
