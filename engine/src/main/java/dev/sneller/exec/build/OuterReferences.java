package dev.sneller.exec.build;

import dev.sneller.expression.Expression;
import dev.sneller.expression.Substitution;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where expressions of an inner plan read outer columns.
 *
 * @param firstParameter from it on parameters are outer columns; those before are the statement's
 */
record OuterReferences(int firstParameter) {
    /** Which outer columns are read, ascending. */
    List<Integer> of(List<Expression> expressions) {
        return and(List.of(), expressions);
    }

    /** The columns, and those that are read. */
    List<Integer> and(List<Integer> columns, List<Expression> expressions) {
        TreeSet<Integer> read = new TreeSet<>(columns);
        Substitution search = new Substitution(parameter -> {
            if (isOuter(parameter)) {
                read.add(parameter.index() - firstParameter);
            }
            return parameter;
        });
        expressions.forEach(search::of);
        return List.copyOf(read);
    }

    /** Replaces outer column {@code read.get(i)} by column {@code first + i} of the input. */
    Substitution asColumns(int first, List<Integer> read) {
        return new Substitution(parameter -> isOuter(parameter)
                ? new Expression.ColumnRef(first + read.indexOf(parameter.index() - firstParameter), parameter.type())
                : parameter);
    }

    private boolean isOuter(Expression.Parameter parameter) {
        return parameter.index() >= firstParameter;
    }

    static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
