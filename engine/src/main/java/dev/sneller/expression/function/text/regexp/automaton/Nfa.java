package dev.sneller.expression.function.text.regexp.automaton;

/** A nondeterministic automaton over bytes as a list of instructions; where two ways lead on, the first is preferred. Immutable. */
final class Nfa {
    /** Consumes a byte of a range and goes on. */
    static final byte BYTES = 0;
    /** Goes on both ways without a byte. */
    static final byte SPLIT = 1;
    /** Goes on where an assertion holds. */
    static final byte ASSERT = 2;
    /** The pattern has matched. */
    static final byte MATCH = 3;
    /** Never goes on. */
    static final byte FAIL = 4;
    /** Goes on, a group beginning or ending here. */
    static final byte MARK = 5;

    private final byte[] kinds;
    private final int[] first;
    private final int[] second;
    private final int[] details;
    private final int start;

    /**
     * @param first where each instruction goes on
     * @param second where a split goes on when it cannot go the first way
     * @param details lowest byte and above it the highest one, or the ordinal of an assertion, or the slot of a mark
     */
    Nfa(byte[] kinds, int[] first, int[] second, int[] details, int start) {
        this.kinds = kinds;
        this.first = first;
        this.second = second;
        this.details = details;
        this.start = start;
    }

    int size() {
        return kinds.length;
    }

    int start() {
        return start;
    }

    byte kind(int instruction) {
        return kinds[instruction];
    }

    int first(int instruction) {
        return first[instruction];
    }

    int second(int instruction) {
        return second[instruction];
    }

    int lowest(int instruction) {
        return details[instruction] & 0xFF;
    }

    int highest(int instruction) {
        return details[instruction] >> 8;
    }

    Assertion assertion(int instruction) {
        return ASSERTIONS[details[instruction]];
    }

    /** Twice the number of the group, and one more where it ends. */
    int slot(int instruction) {
        return details[instruction];
    }

    private static final Assertion[] ASSERTIONS = Assertion.values();
}
