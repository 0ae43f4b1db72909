package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;

/** Operations on the 64 bits of numbers, fractions dropped; NULL of anything else. */
final class LooseBits implements RowWriter {
    /** What is computed; of one argument where the second is not used. */
    enum Operation {
        BIT_AND {
            @Override
            long of(long a, long b) {
                return a & b;
            }
        },
        BIT_OR {
            @Override
            long of(long a, long b) {
                return a | b;
            }
        },
        BIT_XOR {
            @Override
            long of(long a, long b) {
                return a ^ b;
            }
        },
        BIT_NOT {
            @Override
            long of(long a, long b) {
                return ~a;
            }
        },
        SHIFT_LEFT {
            @Override
            long of(long a, long b) {
                return isPast(b) ? 0 : a << b;
            }
        },
        SHIFT_RIGHT {
            @Override
            long of(long a, long b) {
                return isPast(b) ? a >> 63 : a >> b;
            }
        },
        SHIFT_RIGHT_LOGICAL {
            @Override
            long of(long a, long b) {
                return isPast(b) ? 0 : a >>> b;
            }
        },
        COUNT_BITS {
            @Override
            long of(long a, long b) {
                return Long.bitCount(a);
            }
        };

        abstract long of(long a, long b);

        private static boolean isPast(long places) {
            return places < 0 || places > 63;
        }
    }

    private final Operation operation;
    private final VariantNumber left;
    private final VariantNumber right;

    LooseBits(Operation operation, CallSite site) {
        this.operation = operation;
        left = new VariantNumber(site);
        right = new VariantNumber(site);
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        int second = in.count() - 1;
        if (!left.read(in.bytes(0), in.at(0, row)) || !right.read(in.bytes(second), in.at(second, row))) {
            return Row.NULL;
        }
        out.integer(operation.of(left.truncated(), right.truncated()));
        return Row.WRITTEN;
    }
}
