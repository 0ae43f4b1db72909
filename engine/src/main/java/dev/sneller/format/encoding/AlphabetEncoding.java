package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.Masks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Identifiers of one length (content hashes, UUIDs, timestamps as text), each place packed into the bits its alphabet
 * needs; strings that do not fit are outsiders, stored whole. Alphabets ascend, so where no outsider is involved
 * packed order per place is text order.
 *
 * <p>Header: length u16, bytes of the tables u32, outsiders u32, bytes of the outsiders' page u32, its header. Body:
 * tables (see {@link AlphabetTable#read}), rows of the outsiders u32 each, ascending, the outsiders' page of strings,
 * packed rows (an outsider's are zero).
 */
final class AlphabetEncoding implements BytesDecoder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK = 32;

    private final int count;
    private final int textLength;
    private final AlphabetTable table;
    private final int[] outsiderRows;
    private final PlainBytesEncoding outsiders;
    private final byte[] body;
    private final int packedAt;

    AlphabetEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        textLength = header.nextShort();
        Corruption.check(textLength <= AlphabetPlan.MAX_LENGTH, "identifiers of " + textLength + " bytes");
        int tableBytes = header.nextSize();
        int outsiderCount = header.nextSize();
        int outsiderBytes = header.nextSize();
        byte[] outsiderHeader = header.rest();
        Corruption.check(outsiderCount <= count, outsiderCount + " outsiders of " + count);
        long packedOffset = (long) tableBytes + 4L * outsiderCount + outsiderBytes;
        Corruption.check(packedOffset <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes");
        body = page.body();
        int at = page.bodyOffset();
        table = AlphabetTable.read(body, at, tableBytes, textLength);
        packedAt = at + (int) packedOffset;
        long packedBytes = ((long) count * table.rowBits() + 7) >>> 3;
        Corruption.check(packedBytes <= page.bodyLength() - packedOffset, "a body of " + page.bodyLength() + " bytes");
        outsiderRows = readRows(body, at + tableBytes, outsiderCount, count);
        EncodedPage outsiderPage =
                new EncodedPage(outsiderCount, outsiderHeader, body, packedAt - outsiderBytes, outsiderBytes);
        Corruption.check(outsiderPage.encoding() == Encoding.PLAIN_BYTES, "outsiders as " + outsiderPage.encoding());
        outsiders = new PlainBytesEncoding(outsiderPage);
    }

    private static int[] readRows(byte[] body, int offset, int outsiders, int count) {
        int[] rows = new int[outsiders];
        int before = -1;
        for (int i = 0; i < outsiders; i++) {
            rows[i] = (int) INT.get(body, offset + 4 * i);
            Corruption.check(rows[i] > before && rows[i] < count, "outsiders out of order");
            before = rows[i];
        }
        return rows;
    }

    /** The strings packed by a plan for them. */
    static EncodedPage encode(AlphabetPlan plan, byte[] bytes, int[] start, int[] length, int offset, int count) {
        AlphabetTable table = AlphabetTable.of(plan);
        AlphabetPacker packer = table.packer();
        int textLength = plan.length();
        byte[] packed = EncodedPage.newBody(((long) count * plan.rowBits + 7) >>> 3);
        int[] rows = new int[count];
        int outsiders = 0;
        for (int i = 0; i < count; i++) {
            int at = start[offset + i];
            if (length[offset + i] == textLength && packer.pack(bytes, at)) {
                packer.writeTo(packed, (long) i * plan.rowBits);
            } else {
                rows[outsiders++] = i;
            }
        }
        int[] outsiderStart = new int[outsiders];
        int[] outsiderLength = new int[outsiders];
        for (int i = 0; i < outsiders; i++) {
            outsiderStart[i] = start[offset + rows[i]];
            outsiderLength[i] = length[offset + rows[i]];
        }
        EncodedPage whole = PlainBytesEncoding.encode(bytes, outsiderStart, outsiderLength, 0, outsiders);
        return assemble(table, plan, Arrays.copyOf(rows, outsiders), whole, packed, count);
    }

    private static EncodedPage assemble(
            AlphabetTable table, AlphabetPlan plan, int[] rows, EncodedPage whole, byte[] packed, int count) {
        int rowsAt = plan.tableBytes();
        int wholeAt = rowsAt + 4 * rows.length;
        int packedAt = wholeAt + whole.bodyLength();
        int packedLength = packed.length - BitPacking.SLACK;
        byte[] body = EncodedPage.newBody((long) packedAt + packedLength);
        table.write(body, 0);
        for (int i = 0; i < rows.length; i++) {
            INT.set(body, rowsAt + 4 * i, rows[i]);
        }
        System.arraycopy(whole.body(), 0, body, wholeAt, whole.bodyLength());
        System.arraycopy(packed, 0, body, packedAt, packedLength);
        byte[] header = new HeaderWriter(Encoding.ALPHABET)
                .putShort(plan.length())
                .putInt(rowsAt)
                .putInt(rows.length)
                .putInt(whole.bodyLength())
                .putBytes(whole.header())
                .toBytes();
        return EncodedPage.of(count, header, body);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int lengthAt(int index) {
        int outsider = Arrays.binarySearch(outsiderRows, index);
        return outsider >= 0 ? outsiders.lengthAt(outsider) : textLength;
    }

    @Override
    public byte[] decodeBytes(int from, int rows, int[] start, int[] length, int targetOffset) {
        int first = firstOutsider(from);
        int last = firstOutsider(from + rows);
        int[] wholeStart = new int[last - first];
        int[] wholeLength = new int[last - first];
        byte[] whole = outsiders.decodeBytes(first, last - first, wholeStart, wholeLength, 0);
        byte[] texts = newTexts(rows, wholeLength);
        long bit = (long) from * table.rowBits();
        for (int i = 0; i < rows; i++, bit += table.rowBits()) {
            table.decode(body, packedAt, bit, texts, i * textLength);
            start[targetOffset + i] = i * textLength;
            length[targetOffset + i] = textLength;
        }
        int at = rows * textLength;
        for (int i = 0; i < wholeLength.length; i++) {
            int slot = targetOffset + outsiderRows[first + i] - from;
            System.arraycopy(whole, wholeStart[i], texts, at, wholeLength[i]);
            start[slot] = at;
            length[slot] = wholeLength[i];
            at += wholeLength[i];
        }
        return texts;
    }

    @Override
    public byte[] gatherBytes(int[] positions, int rows, int[] start, int[] length, int targetOffset) {
        int[] outsider = new int[rows];
        int found = 0;
        for (int i = 0; i < rows; i++) {
            outsider[i] = Arrays.binarySearch(outsiderRows, positions[i]);
            found += outsider[i] >= 0 ? 1 : 0;
        }
        int[] wholePositions = new int[found];
        for (int i = 0, f = 0; i < rows; i++) {
            if (outsider[i] >= 0) {
                wholePositions[f++] = outsider[i];
            }
        }
        int[] wholeStart = new int[found];
        int[] wholeLength = new int[found];
        byte[] whole = outsiders.gatherBytes(wholePositions, found, wholeStart, wholeLength, 0);
        byte[] texts = newTexts(rows - found, wholeLength);
        int at = 0;
        for (int i = 0, f = 0; i < rows; i++) {
            start[targetOffset + i] = at;
            if (outsider[i] >= 0) {
                System.arraycopy(whole, wholeStart[f], texts, at, wholeLength[f]);
                length[targetOffset + i] = wholeLength[f];
                at += wholeLength[f++];
            } else {
                table.decode(body, packedAt, (long) positions[i] * table.rowBits(), texts, at);
                length[targetOffset + i] = textLength;
                at += textLength;
            }
        }
        return texts;
    }

    @Override
    public void selectEqual(byte[] value, int from, int rows, long[] mask) {
        Masks.fill(mask, rows, false);
        AlphabetPacker packer = table.packer();
        if (value.length == textLength && packer.pack(value, 0)) {
            selectPacked(packer.words(), from, rows, mask);
        }
        int first = firstOutsider(from);
        int outside = firstOutsider(from + rows) - first;
        long[] whole = new long[Masks.words(outside)];
        outsiders.selectEqual(value, first, outside, whole);
        for (int i = 0; i < outside; i++) {
            int row = outsiderRows[first + i] - from;
            if (Masks.get(whole, i)) {
                Masks.set(mask, row);
            } else {
                Masks.clear(mask, row);
            }
        }
    }

    /** Rows whose packed bits are these, {@link #CHUNK} bits a look: most rows differ in the first. */
    private void selectPacked(long[] words, int from, int rows, long[] mask) {
        int rowBits = table.rowBits();
        long bit = (long) from * rowBits;
        for (int i = 0; i < rows; i++, bit += rowBits) {
            boolean equal = true;
            for (int at = 0; equal && at < rowBits; at += CHUNK) {
                int bits = Math.min(CHUNK, rowBits - at);
                int base = packedAt + (int) (bit + at >>> 3);
                long here = (long) LONG.get(body, base) >>> (bit + at & 7);
                long wanted = words[at >>> 6] >>> at;
                equal = ((here ^ wanted) & BitPacking.mask(bits)) == 0;
            }
            if (equal) {
                Masks.set(mask, i);
            }
        }
    }

    /** Number of outsiders before a row, which is the index of the first one from it. */
    private int firstOutsider(int row) {
        int found = Arrays.binarySearch(outsiderRows, row);
        return found >= 0 ? found : -found - 1;
    }

    private byte[] newTexts(int rows, int[] wholeLength) {
        long bytes = (long) rows * textLength;
        for (int length : wholeLength) {
            bytes += length;
        }
        Corruption.check(bytes <= 1 << 30, "more than 2^30 bytes of text in one batch");
        return new byte[(int) bytes];
    }
}
