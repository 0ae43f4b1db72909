package dev.sneller.expression.function.time;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TimeNames;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** DAYNAME and MONTHNAME: three letters, English always. */
final class NameOfTime implements Kernel {
    private final boolean isMonth;
    private final WallClock in;
    private final TextResult result;
    private final EpochTime clock = new EpochTime();
    private final CivilDate date = new CivilDate();

    NameOfTime(CallSite site, boolean isMonth) {
        this.isMonth = isMonth;
        in = new WallClock(
                site.argumentType(0).kind(), new SessionZone(site.context().zone()));
        result = new TextResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            in.read(rows[i], clock);
            date.set(clock.days());
            byte[] name = isMonth ? TimeNames.month(date.month()) : TimeNames.weekday(clock.days());
            target.append(rows[i], name, 0, TimeNames.shortLength());
        }
        return target;
    }
}
