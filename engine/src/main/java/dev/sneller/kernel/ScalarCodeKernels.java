package dev.sneller.kernel;

/** Code kernels as plain loops. */
final class ScalarCodeKernels implements CodeKernels {

    @Override
    public void bytesBetween(byte[] codes, int offset, int count, int lo, int hi, long[] mask) {
        byte bias = (byte) (lo ^ Byte.MIN_VALUE);
        ByteRangeLoop.select(codes, offset, count, bias, (byte) (hi - lo ^ Byte.MIN_VALUE), false, mask);
    }

    @Override
    public void shortsBetween(short[] codes, int offset, int count, int lo, int hi, long[] mask) {
        short bias = (short) (lo ^ Short.MIN_VALUE);
        ShortRangeLoop.select(codes, offset, count, bias, (short) (hi - lo ^ Short.MIN_VALUE), false, mask);
    }

    @Override
    public void intsBetween(int[] codes, int offset, int count, int lo, int hi, long[] mask) {
        IntRangeLoop.select(codes, offset, count, lo ^ Integer.MIN_VALUE, hi - lo ^ Integer.MIN_VALUE, false, mask);
    }

    @Override
    public void bytesAmong(byte[] codes, int offset, int count, long[] wanted, long[] mask) {
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                int code = codes[offset + row + i] & 0xFF;
                bits |= (wanted[code >>> 6] >>> code & 1) << i;
            }
            mask[w] = bits;
        }
    }

    @Override
    public void shortsAmong(short[] codes, int offset, int count, long[] wanted, long[] mask) {
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                int code = codes[offset + row + i] & 0xFFFF;
                bits |= (wanted[code >>> 6] >>> code & 1) << i;
            }
            mask[w] = bits;
        }
    }

    @Override
    public void intsAmong(int[] codes, int offset, int count, long[] wanted, long[] mask) {
        for (int w = 0, row = 0; row < count; w++, row += 64) {
            int rows = Math.min(64, count - row);
            long bits = 0;
            for (int i = 0; i < rows; i++) {
                int code = codes[offset + row + i];
                bits |= (wanted[code >>> 6] >>> code & 1) << i;
            }
            mask[w] = bits;
        }
    }
}
