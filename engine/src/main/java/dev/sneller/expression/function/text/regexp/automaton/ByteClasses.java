package dev.sneller.expression.function.text.regexp.automaton;

/** Bytes that an automaton cannot tell apart, numbered; one more class stands for the end of the text. */
final class ByteClasses {
    private final byte[] classes = new byte[256];
    private final int[] representatives;
    private final int count;
    private final boolean hasAssertions;

    ByteClasses(Nfa nfa) {
        boolean[] starts = new boolean[257];
        boolean asserts = false;
        for (int i = 0; i < nfa.size(); i++) {
            if (nfa.kind(i) == Nfa.BYTES) {
                starts[nfa.lowest(i)] = true;
                starts[nfa.highest(i) + 1] = true;
            }
            asserts |= nfa.kind(i) == Nfa.ASSERT;
        }
        for (int value = 1; asserts && value < 256; value++) {
            starts[value] |= Neighbour.of(value) != Neighbour.of(value - 1);
        }
        int[] lowest = new int[256];
        int number = 0;
        for (int value = 0; value < 256; value++) {
            number += value > 0 && starts[value] ? 1 : 0;
            lowest[number] = value > 0 && !starts[value] ? lowest[number] : value;
            classes[value] = (byte) number;
        }
        hasAssertions = asserts;
        representatives = lowest;
        count = number + 1;
    }

    /** Whether anything asks what stands beside a place. */
    boolean hasAssertions() {
        return hasAssertions;
    }

    /** Without that of the end. */
    int count() {
        return count;
    }

    /** The class of each byte, by the byte as an unsigned number; itself unsigned. */
    byte[] ofBytes() {
        return classes;
    }

    int of(byte value) {
        return classes[value & 0xFF] & 0xFF;
    }

    /** A byte of the class. */
    int representative(int number) {
        return representatives[number];
    }

    /** What an assertion sees of a byte of the class, or of the end. */
    Neighbour neighbour(int number) {
        return number == count ? Neighbour.EDGE : Neighbour.of(representatives[number]);
    }
}
