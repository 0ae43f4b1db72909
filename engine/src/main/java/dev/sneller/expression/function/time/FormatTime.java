package dev.sneller.expression.function.time;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.format.TimeFormat;
import dev.sneller.variant.text.format.TimeFormatPrinter;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** A date, time or timestamp as text of a format, which is compiled when it differs from that of the row before. */
final class FormatTime implements Kernel {
    private final WallClock in;
    private final TextResult result;
    private final EpochTime clock = new EpochTime();
    /** Of all rows, one behind another. */
    private final ByteBuilder text = new ByteBuilder();

    private byte[] format = {};
    private TimeFormatPrinter printer = new TimeFormatPrinter(TimeFormat.of(""));

    FormatTime(CallSite site) {
        in = new WallClock(
                site.argumentType(0).kind(), new SessionZone(site.context().zone()));
        result = new TextResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        BytesVector formats = (BytesVector) arguments[1];
        BytesVector target = result.begin(active.length());
        text.clear();
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (i == 0 || !isSameSlice(formats, rows[i - 1], row)) {
                compile(formats, row);
            }
            in.read(row, clock);
            int from = text.size();
            printer.print(clock, in.offsetSeconds() / 60, text);
            target.start()[row] = from;
            target.lengths()[row] = text.size() - from;
        }
        target.bytes(text.array());
        return target;
    }

    /** As rows of a constant are. */
    private static boolean isSameSlice(BytesVector texts, int row, int other) {
        return texts.start()[row] == texts.start()[other] && texts.lengths()[row] == texts.lengths()[other];
    }

    private void compile(BytesVector formats, int row) {
        int from = formats.start()[row];
        int to = from + formats.lengths()[row];
        if (!Arrays.equals(formats.bytes(), from, to, format, 0, format.length)) {
            printer = new TimeFormatPrinter(TimeFormat.of(formats.text(row)));
            format = Arrays.copyOfRange(formats.bytes(), from, to);
        }
    }
}
