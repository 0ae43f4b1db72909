package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an interval, {@code 1 day, -2 hours 30 min}, as steps in their order; a number without a unit counts seconds. */
public final class IntervalText {
    private static final Pattern STEP = Pattern.compile("\\s*([+-]?)\\s*(\\d{1,18})\\s*([A-Za-z_]*)\\s*,?");

    private IntervalText() {}

    /** So many units. */
    public record Step(long amount, TimeUnit unit) {
        /** Its months, 0 for units of a fixed length. */
        public long months() {
            return unit.isMonths() ? Math.multiplyExact(amount, unit.months()) : 0;
        }

        /** Its seconds, 0 for months and longer. */
        public BigDecimal seconds() {
            return unit.isMonths() ? BigDecimal.ZERO : unit.length().multiply(BigDecimal.valueOf(amount));
        }
    }

    /** The steps; what is none is INVALID_ARGUMENT. */
    public static List<Step> parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            long amount = Long.parseLong(matcher.group(2));
            String name = matcher.group(3);
            TimeUnit unit = name.isEmpty()
                    ? TimeUnit.SECOND
                    : TimeUnit.named(name).orElseThrow(() -> TimeUnit.unknown(name, "INTERVAL"));
            steps.add(new Step(matcher.group(1).equals("-") ? -amount : amount, unit));
            at = matcher.end();
        }
        if (steps.isEmpty() || at < text.length()) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(text) + " is no interval at character " + (at + 1)
                            + ". Write it as '1 year, 2 months, 3 days, 4 hours'");
        }
        return steps;
    }
}
