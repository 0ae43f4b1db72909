package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;

/** Arithmetic of numbers: whole ones stay whole, a division truncates them; NULL of anything else and of a division by 0. */
final class LooseArithmetic implements RowWriter {
    /** What is computed. */
    enum Operation {
        ADD {
            @Override
            long of(long a, long b) {
                return Math.addExact(a, b);
            }

            @Override
            double of(double a, double b) {
                return a + b;
            }
        },
        SUBTRACT {
            @Override
            long of(long a, long b) {
                return Math.subtractExact(a, b);
            }

            @Override
            double of(double a, double b) {
                return a - b;
            }
        },
        MULTIPLY {
            @Override
            long of(long a, long b) {
                return Math.multiplyExact(a, b);
            }

            @Override
            double of(double a, double b) {
                return a * b;
            }
        },
        DIVIDE {
            @Override
            long of(long a, long b) {
                if (a == Long.MIN_VALUE && b == -1) {
                    throw new ArithmeticException();
                }
                return a / b;
            }

            @Override
            double of(double a, double b) {
                return a / b;
            }
        },
        REMAINDER {
            @Override
            long of(long a, long b) {
                return a % b;
            }

            @Override
            double of(double a, double b) {
                return a % b;
            }
        },
        PMOD {
            @Override
            long of(long a, long b) {
                long remainder = a % b;
                return remainder < 0 ? remainder + Math.absExact(b) : remainder;
            }

            @Override
            double of(double a, double b) {
                double remainder = a % b;
                return remainder < 0 ? remainder + Math.abs(b) : remainder;
            }
        };

        /** @throws ArithmeticException when 64 bits do not hold it */
        abstract long of(long a, long b);

        abstract double of(double a, double b);

        private boolean divides() {
            return this == DIVIDE || this == REMAINDER || this == PMOD;
        }
    }

    private final Operation operation;
    private final VariantNumber left;
    private final VariantNumber right;

    LooseArithmetic(Operation operation, CallSite site) {
        this.operation = operation;
        left = new VariantNumber(site);
        right = new VariantNumber(site);
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        if (!left.read(in.bytes(0), in.at(0, row)) || !right.read(in.bytes(1), in.at(1, row))) {
            return Row.NULL;
        }
        if (operation.divides()
                && right.real() == 0
                && (left.isWhole() && right.isWhole() || operation != Operation.DIVIDE)) {
            return Row.NULL;
        }
        if (left.isWhole() && right.isWhole()) {
            try {
                out.integer(operation.of(left.integer(), right.integer()));
                return Row.WRITTEN;
            } catch (ArithmeticException past64Bits) {
                // computed in doubles below
            }
        }
        out.doubleValue(operation.of(left.real(), right.real()));
        return Row.WRITTEN;
    }
}
