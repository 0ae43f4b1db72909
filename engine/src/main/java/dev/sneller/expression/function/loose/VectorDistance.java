package dev.sneller.expression.function.loose;

/** Measures of two lists of as many numbers: each pair adds to sums, which give the answer. */
enum VectorDistance {
    INNER_PRODUCT,
    L1_DISTANCE,
    L2_DISTANCE,
    COSINE_DISTANCE;

    /** What one pair adds to the first sum. */
    double step(double a, double b) {
        return switch (this) {
            case INNER_PRODUCT, COSINE_DISTANCE -> a * b;
            case L1_DISTANCE -> Math.abs(a - b);
            case L2_DISTANCE -> (a - b) * (a - b);
        };
    }

    /**
     * The answer.
     *
     * @param squaresA the sum of the squares of the first list
     * @param squaresB that of the second
     */
    double of(double sum, double squaresA, double squaresB) {
        return switch (this) {
            case INNER_PRODUCT, L1_DISTANCE -> sum;
            case L2_DISTANCE -> Math.sqrt(sum);
            case COSINE_DISTANCE -> {
                double lengths = Math.sqrt(squaresA) * Math.sqrt(squaresB);
                yield lengths == 0 ? 0 : 1 - sum / lengths;
            }
        };
    }
}
