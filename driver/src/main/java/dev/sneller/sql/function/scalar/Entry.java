package dev.sneller.sql.function.scalar;

import dev.sneller.expression.CastRule;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/**
 * One line of the catalogue: names, arguments, result and what the function does.
 *
 * <p>Used once and from left to right: {@code named("LEN", "LENGTH").takes("(s)", …).gives(…).does("…")}.
 */
final class Entry {
    /** Among the types an argument is read as: that of the result. */
    static final LogicalType RESULT = null;

    private final List<String> names;
    private String engineName;
    private String signature;
    private SqlOperandTypeChecker operands;
    private SqlReturnTypeInference result;
    private String sentence;
    private boolean ofStatement;
    private boolean deterministic = true;
    private LogicalType[] reads = {};
    private boolean wholeNumbers;
    private CastRule conversion;

    private Entry(List<String> names) {
        this.names = names;
        engineName = names.get(0);
    }

    /** @param aliases further names of the same function */
    static Entry named(String name, String... aliases) {
        return new Entry(Stream.concat(Stream.of(name), Stream.of(aliases)).toList());
    }

    /** The engine's name, where it is not the first one. */
    Entry as(String name) {
        engineName = name;
        return this;
    }

    /** @param written the arguments as documentation writes them */
    Entry takes(String written, SqlOperandTypeChecker checker) {
        signature = written;
        operands = checker;
        return this;
    }

    Entry gives(SqlReturnTypeInference type) {
        result = type;
        return this;
    }

    /** A function of the statement, such as CURRENT_DATE: equal for all rows, written with or without parentheses. */
    Entry ofStatement() {
        ofStatement = true;
        return this;
    }

    /** Another value at each call: never folded, never computed once for equal calls. */
    Entry random() {
        deterministic = false;
        return this;
    }

    /** The types that the engine takes the arguments as, the last one for all further ones; {@link #RESULT} is the result's. */
    Entry reads(LogicalType... types) {
        reads = types;
        return this;
    }

    /** Numbers among the arguments are positions and lengths, read as whole ones. */
    Entry wholeNumbers() {
        wholeNumbers = true;
        return this;
    }

    /** Without a format it is a cast of the first argument to the result's type, by this rule. */
    Entry converts(CastRule rule) {
        conversion = rule;
        return this;
    }

    /** Ends the line: the functions, one a name. */
    List<EngineFunction> does(String what) {
        sentence = what;
        return names.stream().map(name -> new EngineFunction(name, this)).toList();
    }

    String mainName() {
        return names.get(0);
    }

    String engineName() {
        return engineName;
    }

    String signature() {
        return signature;
    }

    SqlOperandTypeChecker operands() {
        return operands;
    }

    SqlReturnTypeInference result() {
        return result;
    }

    String sentence() {
        return sentence;
    }

    boolean isOfStatement() {
        return ofStatement;
    }

    boolean readsWholeNumbers() {
        return wholeNumbers;
    }

    CastRule conversion() {
        return conversion;
    }

    boolean hasReadings() {
        return reads.length > 0;
    }

    LogicalType reads(int argument) {
        return reads[Math.min(argument, reads.length - 1)];
    }

    boolean isDeterministic() {
        return deterministic;
    }
}
