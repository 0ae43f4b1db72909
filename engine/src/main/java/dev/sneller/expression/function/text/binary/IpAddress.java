package dev.sneller.expression.function.text.binary;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.HexText;

/** An IPv4 or IPv6 address with the length of its network, read from text; of one thread. */
final class IpAddress {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int V6_GROUPS = 8;

    private final long[] groups = new long[V6_GROUPS];
    private int family;
    private int prefix;
    private int hostEnd;
    private long high;
    private long low;

    /** False when the text is no address. */
    boolean read(byte[] bytes, int from, int to) {
        hostEnd = from;
        boolean hasColon = false;
        while (hostEnd < to && bytes[hostEnd] != '/') {
            hasColon |= bytes[hostEnd++] == ':';
        }
        family = hasColon ? 6 : 4;
        if (hasColon) {
            if (!readGroups(bytes, from, hostEnd)) {
                return false;
            }
        } else {
            high = 0;
            low = Subnets.address(bytes, from, hostEnd);
            if (low < 0) {
                return false;
            }
        }
        prefix = hostEnd == to ? -1 : (int) Subnets.number(bytes, hostEnd + 1, to, bits());
        return hostEnd == to || prefix >= 0;
    }

    /** Eight groups of hexadecimal digits; {@code ::} once stands for as many zeros as are missing. */
    private boolean readGroups(byte[] bytes, int from, int to) {
        int count = 0;
        int gap = -1;
        int at = from;
        if (to - from >= 2 && bytes[from] == ':' && bytes[from + 1] == ':') {
            gap = 0;
            at = from + 2;
        }
        while (at < to) {
            int end = at;
            long value = 0;
            while (end < to && bytes[end] != ':') {
                int digit = bytes[end] < 0 ? -1 : Character.digit(bytes[end], 16);
                if (digit < 0) {
                    return false;
                }
                value = value << 4 | digit;
                end++;
            }
            if (end == at || end - at > 4 || count == V6_GROUPS) {
                return false;
            }
            groups[count++] = value;
            at = end + 1;
            if (end < to && at == to) {
                return false;
            }
            if (at < to && bytes[at] == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                at++;
            }
        }
        if (gap < 0 ? count != V6_GROUPS : count >= V6_GROUPS) {
            return false;
        }
        combine(count, gap < 0 ? count : gap);
        return true;
    }

    private void combine(int count, int gap) {
        high = 0;
        low = 0;
        int missing = V6_GROUPS - count;
        for (int i = 0; i < V6_GROUPS; i++) {
            long group = i < gap ? groups[i] : i < gap + missing ? 0 : groups[i - missing];
            high = i < 4 ? high << 16 | group : high;
            low = i < 4 ? low : low << 16 | group;
        }
    }

    int family() {
        return family;
    }

    /** Bits of the network, -1 when the text names none. */
    int prefix() {
        return prefix;
    }

    private int bits() {
        return family == 6 ? V6_BITS : V4_BITS;
    }

    /** Where the address itself ends in the text. */
    int hostEnd() {
        return hostEnd;
    }

    /** One of four fields of 32 bits; an IPv4 address is the first. */
    long field(int index) {
        if (family == 4) {
            return index == 0 ? low : 0;
        }
        long half = index < 2 ? high : low;
        return (index & 1) == 0 ? half >>> 32 : half & 0xFFFF_FFFFL;
    }

    /** The first or last address of the network. */
    long v4Bound(boolean isLast) {
        long host = prefix == 0 ? 0xFFFF_FFFFL : (1L << V4_BITS - prefix) - 1;
        return isLast ? low | host : low & ~host;
    }

    void appendHex(ByteBuilder out) {
        appendHex(high, low, out);
    }

    /** The first or last address of the network in hexadecimal digits. */
    void appendHexBound(boolean isLast, ByteBuilder out) {
        long highHost = prefix >= Long.SIZE ? 0 : prefix == 0 ? -1 : -1L >>> prefix;
        long lowHost = prefix <= Long.SIZE ? -1 : prefix == V6_BITS ? 0 : -1L >>> prefix - Long.SIZE;
        appendHex(isLast ? high | highHost : high & ~highHost, isLast ? low | lowHost : low & ~lowHost, out);
    }

    private static void appendHex(long high, long low, ByteBuilder out) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> 56 - 8 * i);
            bytes[8 + i] = (byte) (low >>> 56 - 8 * i);
        }
        HexText.append(bytes, 0, bytes.length, out);
    }
}
