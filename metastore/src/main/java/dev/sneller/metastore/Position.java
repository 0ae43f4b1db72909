package dev.sneller.metastore;

/**
 * The place of a transaction in the log.
 *
 * @param number of the entry, from 1; 0 is the empty warehouse
 * @param index of the transaction within its entry, from 0
 */
public record Position(long number, int index) implements Comparable<Position> {
    /** Before every transaction. */
    public static final Position ORIGIN = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int order = Long.compare(number, other.number);
        return order != 0 ? order : Integer.compare(index, other.index);
    }

    /** As users see and write it: {@code 5042.3}. */
    @Override
    public String toString() {
        return number + "." + index;
    }
}
