package dev.sneller.expression.function.text.regexp;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.text.LiteralFilter;
import dev.sneller.expression.function.text.regexp.automaton.Automaton;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** Whether texts match, whole or somewhere. One pattern for a whole batch is asked only of texts that hold its literal. */
final class PatternTest implements Kernel {
    private static final int SHORTEST_LITERAL = 2;

    private final RegexSearch search;
    private final boolean ofWhole;
    private final BoolResult result = new BoolResult();
    private final LiteralFilter filter = new LiteralFilter();

    /** @param ofWhole whether whole texts must match */
    PatternTest(RegexCompiler compiler, boolean ofWhole) {
        search = new RegexSearch(RegexArguments.TEST, 1, compiler);
        this.ofWhole = ofWhole;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        search.bind(arguments);
        BoolVector target = result.begin(active.length());
        int[] rows = active.rows();
        int count = active.count();
        Automaton automaton = sharedAutomaton(arguments, rows, count);
        boolean isFiltered = automaton != null
                && automaton.literal().length >= SHORTEST_LITERAL
                && filter.search(automaton.literal(), (BytesVector) arguments[0], rows, count);
        boolean isSettled = isFiltered && ofWhole && automaton.isLiteral();
        for (int i = 0; i < count; i++) {
            boolean isOpen = !isFiltered || filter.holds(i);
            if (isOpen && (isSettled || matches(rows[i], outcome))) {
                Masks.set(target.bits(), rows[i]);
            }
        }
        return target;
    }

    private boolean matches(int row, Outcome outcome) {
        Regex regex = search.begin(row, outcome);
        return regex != null && (ofWhole ? regex.isWhole() : regex.isAnywhere());
    }

    /** That of all rows where they refer to one pattern, as rows of a constant do; null if not, or if there is none. */
    private Automaton sharedAutomaton(FlatVector[] arguments, int[] rows, int count) {
        for (int argument = 1; argument < arguments.length; argument++) {
            if (!isSameSlice((BytesVector) arguments[argument], rows, count)) {
                return null;
            }
        }
        return count == 0 ? null : search.automaton(rows[0], count);
    }

    private static boolean isSameSlice(BytesVector texts, int[] rows, int count) {
        for (int i = 1; i < count; i++) {
            if (texts.start()[rows[i]] != texts.start()[rows[0]]
                    || texts.lengths()[rows[i]] != texts.lengths()[rows[0]]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return search.failure(arguments, row);
    }
}
