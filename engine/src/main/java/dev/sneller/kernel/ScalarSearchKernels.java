package dev.sneller.kernel;

/** Search by words of eight bytes. */
final class ScalarSearchKernels implements SearchKernels {

    @Override
    public int indexOf(byte[] bytes, int from, int to, byte[] needle) {
        return ByteSearch.indexOf(bytes, from, to, needle, 0, needle.length);
    }
}
