package dev.sneller.variant.text;

/** BINARY as text: hex pairs, upper case when printed, any case when read. */
public final class HexText {
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    private HexText() {}

    public static void append(byte[] bytes, int from, int length, ByteBuilder out) {
        for (int i = from; i < from + length; i++) {
            out.append(DIGITS[bytes[i] >> 4 & 0xF]).append(DIGITS[bytes[i] & 0xF]);
        }
    }

    public static void appendLower(byte[] bytes, int from, int length, ByteBuilder out) {
        int begin = out.size();
        append(bytes, from, length, out);
        for (int i = begin; i < out.size(); i++) {
            // digits have this bit already
            out.array()[i] |= 0x20;
        }
    }

    /** Appends the bytes that hex pairs stand for; false, with nothing appended, when they are none. */
    public static boolean parse(byte[] text, int from, int length, ByteBuilder out) {
        if ((length & 1) != 0) {
            return false;
        }
        int kept = out.size();
        for (int i = from; i < from + length; i += 2) {
            int high = digit(text[i]);
            int low = digit(text[i + 1]);
            if ((high | low) < 0) {
                out.truncate(kept);
                return false;
            }
            out.append(high << 4 | low);
        }
        return true;
    }

    private static int digit(byte c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }
}
