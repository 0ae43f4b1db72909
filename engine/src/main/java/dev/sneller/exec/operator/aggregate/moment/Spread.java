package dev.sneller.exec.operator.aggregate.moment;

/** Which measure of spread: of a sample or of the population, and whether its root. */
public record Spread(boolean isSample, boolean isRoot) {
    /** The least number of values that has one. */
    int leastCount() {
        return isSample ? 2 : 1;
    }

    /** What the sum of squared deviations of {@code count} values is divided by. */
    long divisor(long count) {
        return isSample ? count - 1 : count;
    }
}
