package dev.sneller.sqllogictest.suite;

import java.io.IOException;
import java.util.List;

/** Statements that build on each other, in order, from an empty warehouse on: one file of a suite as a rule. */
public final class Script {
    /** Where the statements come from. */
    @FunctionalInterface
    public interface Source {
        List<Step> steps() throws IOException;
    }

    private final String name;
    private final Source source;

    /** Statements that are read when they are asked for, each time anew: suites are larger than memory. */
    public Script(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    public Script(String name, List<Step> steps) {
        this(name, () -> steps);
    }

    public String name() {
        return name;
    }

    public List<Step> steps() throws IOException {
        return source.steps();
    }
}
