package dev.sneller.exec.operator.group;

/**
 * How the record of a key looks.
 *
 * <pre>
 * Record  := head shapes* [count] compared* kept*        words of 64 bits
 * head    := group:32 | count:16 | shapes of 8 fields:16, two bits each
 * shapes  := of 32 more fields
 * count   := of all words but the kept ones; here where it does not fit the head, which then says 65,535
 * </pre>
 *
 * Two keys are equal exactly if their records are up to the kept words, but for the group.
 */
final class RecordLayout {
    private static final int GROUP_BITS = 32;
    private static final int SHAPE_BIT = 48;
    private static final int LONG_RECORD = 0xFFFF;
    private static final int FIELDS_IN_HEAD = 8;
    private static final int FIELDS_IN_WORD = 32;

    private final int headWords;

    RecordLayout(int fields) {
        int more = Math.max(0, fields - FIELDS_IN_HEAD);
        headWords = 1 + (more + FIELDS_IN_WORD - 1) / FIELDS_IN_WORD;
    }

    /** Words of head and shapes. */
    int headWords() {
        return headWords;
    }

    /** Which word of a record has the shape of a field. */
    int shapeWord(int field) {
        return field < FIELDS_IN_HEAD ? 0 : 1 + (field - FIELDS_IN_HEAD) / FIELDS_IN_WORD;
    }

    /** At which bit of that word. */
    int shapeShift(int field) {
        return field < FIELDS_IN_HEAD ? SHAPE_BIT + 2 * field : 2 * ((field - FIELDS_IN_HEAD) % FIELDS_IN_WORD);
    }

    /** Whether a record of so many words needs one more for their number. */
    static boolean isLong(int words) {
        return words >= LONG_RECORD;
    }

    /**
     * Writes a head without shapes and group, the number of words behind it where it needs one, and answers where the fields begin.
     *
     * @param count of words but the kept ones, all told
     */
    int writeHead(long[] words, int start, int count) {
        words[start] = (long) Math.min(count, LONG_RECORD) << GROUP_BITS;
        for (int i = 1; i < headWords; i++) {
            words[start + i] = 0;
        }
        int fields = start + headWords;
        if (count >= LONG_RECORD) {
            words[fields++] = count;
        }
        return fields;
    }

    /** The head of a record of one key of the given shape, NULL or one word. */
    static long headOfOne(long shape) {
        return (shape == KeyField.NULL ? 1L : 2L) << GROUP_BITS | shape << SHAPE_BIT;
    }

    /** Where the first field of a record begins. */
    int fields(long[] block, int start) {
        return start + headWords + (count(block[start]) < LONG_RECORD ? 0 : 1);
    }

    /** Where the compared words of a record end. */
    int end(long[] block, int start) {
        int count = count(block[start]);
        return start + (count < LONG_RECORD ? count : (int) block[start + headWords]);
    }

    private static int count(long head) {
        return (int) (head >>> GROUP_BITS) & LONG_RECORD;
    }

    static int group(long head) {
        return (int) head;
    }

    static long withGroup(long head, int group) {
        return head >>> GROUP_BITS << GROUP_BITS | group;
    }

    /** Whether two records are of equal keys. @param end where the compared words of the first one end */
    static boolean equal(long[] words, int start, int end, long[] block, int at) {
        if ((words[start] ^ block[at]) >>> GROUP_BITS != 0) {
            return false;
        }
        int shift = at - start;
        for (int i = start + 1; i < end; i++) {
            if (words[i] != block[i + shift]) {
                return false;
            }
        }
        return true;
    }
}
