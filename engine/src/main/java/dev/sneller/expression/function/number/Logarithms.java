package dev.sneller.expression.function.number;

/** Logarithms that are whole where the power is. */
final class Logarithms {
    private static final double LN2 = Math.log(2);

    private Logarithms() {}

    /** To base 2. */
    static double binary(double x) {
        int exponent = Math.getExponent(x);
        return x == Math.scalb(1.0, exponent) ? exponent : Math.log(x) / LN2;
    }

    /** To any base. */
    static double of(double base, double x) {
        if (base == 10) {
            return Math.log10(x);
        }
        return base == 2 ? binary(x) : Math.log(x) / Math.log(base);
    }
}
