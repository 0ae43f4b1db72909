package dev.sneller.expression;

/** Hands out numbers of sequences that nobody else gets. Safe for all threads. */
@FunctionalInterface
public interface SequenceSource {
    /** Where there are no sequences. */
    SequenceSource NONE = (sequence, count) -> {
        throw new IllegalStateException("there is no sequence " + sequence);
    };

    /**
     * The next numbers, {@code step} apart.
     *
     * @param sequence as {@code NEXTVAL} names it
     */
    Numbers take(String sequence, int count);

    /** Numbers from {@code first} on. */
    record Numbers(long first, long step) {}
}
