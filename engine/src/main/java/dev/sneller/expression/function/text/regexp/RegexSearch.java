package dev.sneller.expression.function.text.regexp;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.expression.function.text.regexp.automaton.Automaton;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** The arguments of a regular expression function, row by row. */
final class RegexSearch {
    private final RegexArguments places;
    private final int leastOccurrence;
    private final RegexCache cache;
    private final IntegerInput positions = new IntegerInput();
    private final IntegerInput occurrences = new IntegerInput();
    private final IntegerInput options = new IntegerInput();
    private final IntegerInput groups = new IntegerInput();

    private BytesVector texts;
    private BytesVector patterns;
    private BytesVector parameters;
    private int count;

    /** @param leastOccurrence 0 where that means every match */
    RegexSearch(RegexArguments places, int leastOccurrence, RegexCompiler compiler) {
        this.places = places;
        this.leastOccurrence = leastOccurrence;
        cache = new RegexCache(compiler);
    }

    RegexSearch bind(FlatVector[] arguments) {
        count = arguments.length;
        texts = (BytesVector) arguments[0];
        patterns = (BytesVector) arguments[1];
        parameters = has(places.parameters()) ? (BytesVector) arguments[places.parameters()] : null;
        bind(positions, places.position(), arguments);
        bind(occurrences, places.occurrence(), arguments);
        bind(options, places.option(), arguments);
        bind(groups, places.group(), arguments);
        return this;
    }

    private void bind(IntegerInput input, int place, FlatVector[] arguments) {
        if (has(place)) {
            input.of(arguments[place]);
        }
    }

    private boolean has(int place) {
        return place != RegexArguments.NONE && place < count;
    }

    /** The row's regex over its text, before the first match asked for; null, and the row has failed, when an argument is wrong. */
    Regex begin(int row, Outcome outcome) {
        Regex regex = cache.at(row, patterns, parameters);
        if (regex == null || isWrong(row)) {
            outcome.fail(row);
            return null;
        }
        regex.over(texts.bytes(), texts.start()[row], texts.lengths()[row]);
        if (has(places.position())) {
            regex.searchFrom(place(regex, positions.saturated(row)));
        }
        return regex;
    }

    /** The automaton of the row's pattern; null when there is none. @param texts about to be asked about */
    Automaton automaton(int row, int texts) {
        Regex regex = cache.at(row, patterns, parameters);
        return regex == null ? null : regex.automaton(texts);
    }

    private static int place(Regex regex, long position) {
        int length = regex.to() - regex.from();
        int place = CodePoints.forward(regex.bytes(), regex.from(), regex.to(), Math.min(position - 1, length));
        boolean isPastEnd =
                place == regex.to() && position - 1 > CodePoints.count(regex.bytes(), regex.from(), regex.to());
        return isPastEnd ? regex.to() + 1 : place;
    }

    private boolean isWrong(int row) {
        return has(places.position()) && positions.saturated(row) < 1
                || has(places.occurrence()) && occurrences.saturated(row) < leastOccurrence
                || has(places.group()) && groups.saturated(row) < 0;
    }

    /** Which match is meant; without the argument the least that may be asked for. */
    long occurrence(int row) {
        return has(places.occurrence()) ? occurrences.saturated(row) : leastOccurrence;
    }

    /** 0 without the argument. */
    long option(int row) {
        return has(places.option()) ? options.saturated(row) : 0;
    }

    /** The group that is meant, which may be more than there are. */
    int group(int row, Regex regex) {
        return has(places.group()) ? (int) Math.min(Integer.MAX_VALUE, groups.saturated(row)) : regex.groupMeant();
    }

    /** Why {@link #begin} said null. */
    SnellerException failure(FlatVector[] arguments, int row) {
        bind(arguments);
        try {
            cache.check(row, patterns, parameters);
        } catch (SnellerException noPattern) {
            return noPattern;
        }
        if (has(places.position()) && positions.saturated(row) < 1) {
            return tooSmall("position", positions.saturated(row), 1);
        }
        if (has(places.occurrence()) && occurrences.saturated(row) < leastOccurrence) {
            return tooSmall("occurrence", occurrences.saturated(row), leastOccurrence);
        }
        Invariant.check(has(places.group()), "a wrong argument");
        return tooSmall("group", groups.saturated(row), 0);
    }

    private static SnellerException tooSmall(String what, long value, int least) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, what + " " + value + " of a regular expression must be at least " + least);
    }
}
