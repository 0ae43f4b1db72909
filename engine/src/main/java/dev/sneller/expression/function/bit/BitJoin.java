package dev.sneller.expression.function.bit;

/** How two words become one, bit by bit. */
enum BitJoin {
    AND,
    OR,
    XOR;

    long of(long a, long b) {
        return switch (this) {
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
        };
    }
}
