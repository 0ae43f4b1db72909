package dev.sneller.bench.data;

/**
 * Reports of machines: keys in random order, members four objects deep, and one value in a hundred of another type than the
 * rest of its path. Texts that should be numbers hold numbers, so that casts agree everywhere.
 */
final class MachineReports implements DocumentGenerator {
    private static final long START_MICROS = 1_793_491_200_000_000L;
    private static final int MEAN_MICROS_BETWEEN = 90_000;
    private static final int UNITS = 150_000;
    private static final int MEASURES = 12;
    private static final String[] CLASSES = {
        "power.draw",
        "disk.latency",
        "fan.speed",
        "link.flap",
        "memory.error",
        "login",
        "deploy",
        "backup",
        "heat",
        "noise"
    };
    private static final String[] PHASES = {"begin", "begin", "begin", "end", "abort"};

    private final Dice dice;
    private final Prose prose;
    private long timeMicros = START_MICROS;

    MachineReports(long seed) {
        dice = new Dice(seed);
        prose = new Prose(dice);
    }

    @Override
    public void next(JsonLine line) {
        timeMicros += 1 + dice.waiting(MEAN_MICROS_BETWEEN);
        line.object(null);
        shuffled(
                () -> line.put("kind", dice.chance(97) ? "report" : "heartbeat"),
                () -> clock(line),
                () -> device(line),
                () -> event(line),
                () -> measures(line),
                () -> note(line));
        line.endObject();
    }

    private void clock(JsonLine line) {
        line.object("at").object("clock").object("reading");
        shuffled(() -> micros(line), () -> line.put("source", dice.chance(80) ? "gps" : "ntp"));
        line.endObject().endObject().endObject();
    }

    private void micros(JsonLine line) {
        if (dice.chance(1)) {
            line.put("micros", Long.toString(timeMicros));
        } else {
            line.put("micros", timeMicros);
        }
    }

    private void device(JsonLine line) {
        int unit = dice.skewedBelow(UNITS, 2.5);
        line.object("device").object("site");
        shuffled(() -> line.put("region", "region-" + unit % 7), () -> {
            line.object("rack");
            shuffled(() -> unit(line, unit), () -> line.put("slot", unit % 48));
            line.endObject();
        });
        line.endObject().endObject();
    }

    private void unit(JsonLine line, int unit) {
        if (dice.chance(1)) {
            line.put("unit", 7_000_000 + unit);
        } else {
            line.put("unit", "unit-" + Identifiers.content(unit).substring(7, 27));
        }
    }

    private void event(JsonLine line) {
        line.object("event");
        shuffled(() -> phase(line), () -> {
            line.object("source");
            shuffled(
                    () -> {
                        line.object("class");
                        shuffled(() -> className(line), () -> line.put("level", dice.below(5)));
                        line.endObject();
                    },
                    () -> line.put("trace", Identifiers.time(timeMicros, dice.below(1024))));
            line.endObject();
        });
        line.endObject();
    }

    private void phase(JsonLine line) {
        if (dice.chance(1)) {
            line.put("phase", dice.chance(50));
        } else {
            line.put("phase", dice.oneOf(PHASES));
        }
    }

    private void className(JsonLine line) {
        if (dice.chance(1)) {
            line.put("name", 400 + dice.below(5));
        } else {
            line.put("name", CLASSES[dice.skewedBelow(CLASSES.length, 1.6)]);
        }
    }

    /** A few of many numbers: a sparse part. */
    private void measures(JsonLine line) {
        line.object("measures");
        for (int i = 0; i < MEASURES; i++) {
            if (dice.chance(30)) {
                line.put("m" + i, dice.waiting(40_000));
            }
        }
        line.endObject();
    }

    private void note(JsonLine line) {
        if (dice.chance(25)) {
            line.put("note", prose.text(2 + dice.below(12)));
        } else {
            line.array("tags")
                    .put(null, prose.word())
                    .put(null, dice.below(100))
                    .endArray();
        }
    }

    /** Writes members in an order of its own for every object. */
    private void shuffled(Runnable... members) {
        for (int i = members.length; i > 1; i--) {
            int other = dice.below(i);
            Runnable last = members[i - 1];
            members[i - 1] = members[other];
            members[other] = last;
        }
        for (Runnable member : members) {
            member.run();
        }
    }
}
