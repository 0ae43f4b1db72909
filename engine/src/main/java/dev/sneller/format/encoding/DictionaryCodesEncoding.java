package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.KernelSet;
import dev.sneller.kernel.Masks;
import java.util.Arrays;

/** Codes into the chunk's dictionary. Header: that of the codes, which are a constant or packed in equal bits. */
final class DictionaryCodesEncoding implements CodeDecoder {
    private static final int CHUNK = 1024;

    private final LongDecoder codes;
    private final int size;
    private final boolean mayExceed;

    DictionaryCodesEncoding(EncodedPage page, int size) {
        this.size = size;
        byte[] inner = new HeaderReader(page).rest();
        Corruption.check(inner.length > 0, "a header that ends early");
        EncodedPage codePage = new EncodedPage(page.count(), inner, page.body(), page.bodyOffset(), page.bodyLength());
        codes = PageDecoder.simpleLongs(codePage);
        if (codes instanceof FrameOfReferenceEncoding packed) {
            Corruption.check(
                    packed.width() <= 31 && packed.bias() >= 0 && packed.bias() < size, "codes past the dictionary");
            mayExceed = packed.bias() + BitPacking.mask(packed.width()) >= size;
        } else {
            Corruption.check(page.count() == 0 || isCode(codes.longAt(0)), "codes past the dictionary");
            mayExceed = false;
        }
    }

    static EncodedPage encode(EncodedPage codePage) {
        byte[] header = new HeaderWriter(Encoding.DICTIONARY_CODES)
                .putBytes(codePage.header())
                .toBytes();
        return new EncodedPage(codePage.count(), header, codePage.body(), codePage.bodyOffset(), codePage.bodyLength());
    }

    private boolean isCode(long code) {
        return code >= 0 && code < size;
    }

    @Override
    public int count() {
        return codes.count();
    }

    @Override
    public int codeAt(int index) {
        long code = codes.longAt(index);
        if (!isCode(code)) {
            throw Corruption.of("code " + code + " of " + size);
        }
        return (int) code;
    }

    @Override
    public void decodeCodes(int from, int rows, int[] target, int targetOffset) {
        if (codes instanceof FrameOfReferenceEncoding packed) {
            packed.decodeInts(from, rows, target, targetOffset);
            if (mayExceed && rows > 0) {
                int greatest = KernelProvider.kernels().sums().maxInts(target, targetOffset, rows, null);
                Corruption.check(greatest < size, "code " + greatest + " of " + size);
            }
        } else {
            Arrays.fill(target, targetOffset, targetOffset + rows, (int) codes.longAt(0));
        }
    }

    @Override
    public void selectBetween(int lo, int hi, int from, int rows, long[] mask) {
        codes.selectRange(lo, hi, from, rows, mask);
    }

    @Override
    public void selectAmong(long[] wanted, int from, int rows, long[] mask) {
        if (codes instanceof ConstantLongEncoding) {
            Masks.fill(mask, rows, rows > 0 && Masks.get(wanted, codeAt(from)));
            return;
        }
        int first = firstSet(wanted, 0);
        int behind = firstClear(wanted, first);
        if (firstSet(wanted, behind) == wanted.length << 6) {
            // One value or one range of strings: compared as packed.
            selectBetween(first, behind - 1, from, rows, mask);
            return;
        }
        KernelSet kernels = KernelProvider.kernels();
        int[] chunk = new int[Math.min(rows, CHUNK)];
        long[] bits = new long[CHUNK >>> 6];
        for (int done = 0; done < rows; done += CHUNK) {
            int some = Math.min(CHUNK, rows - done);
            decodeCodes(from + done, some, chunk, 0);
            kernels.codes().intsAmong(chunk, 0, some, wanted, bits);
            System.arraycopy(bits, 0, mask, done >>> 6, Masks.words(some));
        }
    }

    /** The first set bit at or behind one, or the number of bits. */
    private static int firstSet(long[] bits, int from) {
        int bit = from;
        while (bit < bits.length << 6) {
            long word = bits[bit >>> 6] >>> bit;
            if (word != 0) {
                return bit + Long.numberOfTrailingZeros(word);
            }
            bit = (bit | 63) + 1;
        }
        return bits.length << 6;
    }

    /** The first clear bit at or behind one, or the number of bits. */
    private static int firstClear(long[] bits, int from) {
        int bit = from;
        while (bit < bits.length << 6) {
            long word = ~bits[bit >>> 6] >>> bit;
            if (word != 0) {
                return bit + Long.numberOfTrailingZeros(word);
            }
            bit = (bit | 63) + 1;
        }
        return bits.length << 6;
    }
}
