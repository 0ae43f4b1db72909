package dev.sneller.expression.function.text;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/** What positions and lengths count: code points of VARCHAR, bytes of BINARY. */
enum Unit {
    CODE_POINT {
        @Override
        int count(byte[] bytes, int from, int to) {
            return CodePoints.count(bytes, from, to);
        }

        @Override
        int forward(byte[] bytes, int from, int to, long n) {
            return n >= to - from ? to : CodePoints.forward(bytes, from, to, n);
        }

        @Override
        int backward(byte[] bytes, int from, int to, long n) {
            if (n >= to - from) {
                return from;
            }
            int at = to;
            for (long i = 0; i < n && at > from; i++) {
                at = CodePoints.previous(bytes, at);
            }
            return at;
        }
    },
    BYTE {
        @Override
        int count(byte[] bytes, int from, int to) {
            return to - from;
        }

        @Override
        int forward(byte[] bytes, int from, int to, long n) {
            return n >= to - from ? to : (int) (from + n);
        }

        @Override
        int backward(byte[] bytes, int from, int to, long n) {
            return n >= to - from ? from : (int) (to - n);
        }
    };

    static Unit of(LogicalType type) {
        return type.kind() == TypeKind.BINARY ? BYTE : CODE_POINT;
    }

    abstract int count(byte[] bytes, int from, int to);

    /** Where the n-th unit after {@code from} begins, {@code to} when there are fewer; n from 0. */
    abstract int forward(byte[] bytes, int from, int to, long n);

    /** Where the last n units before {@code to} begin, {@code from} when there are fewer; n from 0. */
    abstract int backward(byte[] bytes, int from, int to, long n);
}
