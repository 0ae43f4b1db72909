package dev.sneller.exec.operator.aggregate.moment;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Int128;
import java.math.BigInteger;

/** One sum a group in so many 64-bit words of two's complement, lowest first: wide enough for its caller never to overflow. */
final class WideSums {
    private final LongList[] words;

    WideSums(int wordCount) {
        words = new LongList[wordCount];
        for (int w = 0; w < wordCount; w++) {
            words[w] = new LongList();
        }
    }

    void ensure(int groupCount) {
        for (LongList word : words) {
            word.ensure(groupCount);
        }
    }

    void add(int group, long high, long low) {
        long sign = high >> 63;
        long carry = addWord(0, group, low, 0);
        carry = addWord(1, group, high, carry);
        for (int w = 2; w < words.length && (sign | carry) != 0; w++) {
            carry = addWord(w, group, sign, carry);
        }
    }

    void add(int group, BigInteger value) {
        long carry = 0;
        BigInteger rest = value;
        for (int w = 0; w < words.length; w++, rest = rest.shiftRight(64)) {
            carry = addWord(w, group, rest.longValue(), carry);
        }
    }

    void add(int group, WideSums other, int theirGroup) {
        long carry = 0;
        for (int w = 0; w < words.length; w++) {
            carry = addWord(w, group, other.words[w].get(theirGroup), carry);
        }
    }

    /** Returns the carry. */
    private long addWord(int word, int group, long amount, long carry) {
        long before = words[word].get(group);
        long partial = before + amount;
        long after = partial + carry;
        words[word].set(group, after);
        return Long.compareUnsigned(partial, before) < 0 || Long.compareUnsigned(after, partial) < 0 ? 1 : 0;
    }

    BigInteger get(int group) {
        int top = words.length - 1;
        BigInteger value = Int128.toBigInteger(words[top].get(group), words[top - 1].get(group));
        for (int w = top - 2; w >= 0; w--) {
            value = value.shiftLeft(64).add(Int128.toBigInteger(0, words[w].get(group)));
        }
        return value;
    }

    long bytes() {
        long bytes = 0;
        for (LongList word : words) {
            bytes += word.bytes();
        }
        return bytes;
    }
}
