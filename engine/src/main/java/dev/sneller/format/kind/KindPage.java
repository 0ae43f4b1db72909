package dev.sneller.format.kind;

import dev.sneller.format.FieldWriter;
import dev.sneller.format.KindSummary;
import dev.sneller.format.Kinds;

/**
 * An encoded kind stream.
 *
 * @param header for the page index
 * @param body bytes of the page, empty when the header says all
 * @param counts rows of each kind
 */
public record KindPage(byte[] header, byte[] body, int[] counts) {
    private static final int MAX_RUN_BYTES = 5;

    public static KindPage constant(int kind, int rows) {
        int[] counts = new int[Kinds.COUNT];
        counts[kind] = rows;
        return new KindPage(new byte[] {KindStream.CONSTANT, (byte) kind}, new byte[0], counts);
    }

    /** Picks the smallest form for {@code kinds[0..rows)}. */
    public static KindPage encode(byte[] kinds, int rows) {
        int[] counts = new int[Kinds.COUNT];
        int runs = 0;
        for (int row = 0; row < rows; row++) {
            counts[kinds[row]]++;
            runs += row == 0 || kinds[row] != kinds[row - 1] ? 1 : 0;
        }
        if (runs <= 1) {
            return constant(rows == 0 ? Kinds.MISSING : kinds[0], rows);
        }
        int distinct = 0;
        int lanes = 0;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            distinct += counts[kind] > 0 ? 1 : 0;
            lanes += counts[kind] > 0 && kind >= Kinds.LANE ? 1 : 0;
        }
        int bits = distinct <= 2 ? 1 : distinct <= 4 ? 2 : 4;
        int coded = CodedKinds.codeBytes(rows, bits) + 4 * lanes * CodedKinds.sampleCount(rows);
        return 4 + runs * MAX_RUN_BYTES < coded ? runs(kinds, rows, runs, counts) : codes(kinds, rows, bits, counts);
    }

    private static KindPage runs(byte[] kinds, int rows, int runs, int[] counts) {
        FieldWriter out = new FieldWriter().i32(runs);
        byte[] runKinds = new byte[runs];
        int run = 0;
        for (int row = 0; row < rows; row++) {
            if (row + 1 == rows || kinds[row] != kinds[row + 1]) {
                out.i32(row + 1);
                runKinds[run++] = kinds[row];
            }
        }
        return new KindPage(new byte[] {KindStream.RUNS}, out.raw(runKinds).toBytes(), counts);
    }

    private static KindPage codes(byte[] kinds, int rows, int bits, int[] counts) {
        int[] codeOf = new int[Kinds.COUNT];
        FieldWriter list = new FieldWriter();
        int distinct = 0;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if (counts[kind] > 0) {
                codeOf[kind] = distinct++;
                list.u8(kind);
            }
        }
        FieldWriter body = new FieldWriter();
        int perWord = 64 / bits;
        for (int from = 0; from < rows; from += perWord) {
            long word = 0;
            for (int row = Math.min(rows, from + perWord) - 1; row >= from; row--) {
                word = word << bits | codeOf[kinds[row]];
            }
            body.i64(word);
        }
        for (int kind = Kinds.LANE; kind < Kinds.COUNT; kind++) {
            if (counts[kind] > 0) {
                samples(kinds, rows, kind, body);
            }
        }
        byte[] header = new FieldWriter()
                .u8(KindStream.CODES)
                .u8(bits)
                .u8(distinct)
                .raw(list.toBytes())
                .toBytes();
        return new KindPage(header, body.toBytes(), counts);
    }

    private static void samples(byte[] kinds, int rows, int kind, FieldWriter body) {
        int rank = 0;
        for (int row = 0; row < rows; row++) {
            if (row % CodedKinds.SAMPLE_ROWS == 0) {
                body.i32(rank);
            }
            rank += kinds[row] == kind ? 1 : 0;
        }
    }

    public KindSummary summary() {
        KindSummary summary = KindSummary.EMPTY;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            summary = summary.plus(kind, counts[kind]);
        }
        return summary;
    }
}
