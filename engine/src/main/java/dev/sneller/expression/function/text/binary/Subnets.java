package dev.sneller.expression.function.text.binary;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TruthRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** IS_SUBNET_OF (cidr, s) and (first, last, s): IPv4 addresses with dots, both ends included; what is no address is in no subnet. */
final class Subnets {
    private static final long NO_ADDRESS = -1;
    private static final int BITS = 32;

    private Subnets() {}

    static Evaluator bind(CallSite site) {
        return site.strict(() -> RowKernels.truth(site.argumentCount() == 2 ? Subnets::network : Subnets::range));
    }

    private static TruthRow network(FlatVector[] arguments) {
        BytesVector networks = (BytesVector) arguments[0];
        BytesVector addresses = (BytesVector) arguments[1];
        return (row, outcome) -> {
            byte[] bytes = networks.bytes();
            int from = networks.start()[row];
            int to = from + networks.lengths()[row];
            int slash = from;
            while (slash < to && bytes[slash] != '/') {
                slash++;
            }
            long first = address(bytes, from, slash);
            long prefix = slash == to ? BITS : number(bytes, slash + 1, to, BITS);
            long sought = address(addresses, row);
            return first >= 0 && prefix >= 0 && sought >= 0 && (first ^ sought) >>> BITS - prefix == 0;
        };
    }

    private static TruthRow range(FlatVector[] arguments) {
        BytesVector firsts = (BytesVector) arguments[0];
        BytesVector lasts = (BytesVector) arguments[1];
        BytesVector addresses = (BytesVector) arguments[2];
        return (row, outcome) -> {
            long first = address(firsts, row);
            long sought = address(addresses, row);
            return first >= 0 && sought >= first && sought <= address(lasts, row);
        };
    }

    private static long address(BytesVector texts, int row) {
        int from = texts.start()[row];
        return address(texts.bytes(), from, from + texts.lengths()[row]);
    }

    /** Four numbers between dots as 32 bits. */
    static long address(byte[] bytes, int from, int to) {
        long value = 0;
        int at = from;
        for (int part = 0; part < 4; part++) {
            int end = at;
            while (end < to && bytes[end] != '.') {
                end++;
            }
            long number = number(bytes, at, end, 255);
            boolean isLast = part == 3;
            if (number < 0 || isLast != (end == to)) {
                return NO_ADDRESS;
            }
            value = value << 8 | number;
            at = end + 1;
        }
        return value;
    }

    static long number(byte[] bytes, int from, int to, int most) {
        if (from >= to || to - from > 3) {
            return NO_ADDRESS;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return NO_ADDRESS;
            }
            value = value * 10 + (bytes[i] - '0');
        }
        return value <= most ? value : NO_ADDRESS;
    }
}
