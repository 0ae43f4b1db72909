package dev.sneller.metastore.sim;

import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.log.Entry;
import dev.sneller.metastore.log.EntryCodec;
import dev.sneller.metastore.log.Operation;
import dev.sneller.metastore.log.TransactionRecord;
import dev.sneller.table.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Replays the log that truly is, and compares it with what every client was told. */
final class Checker {
    private final List<String> violations = new ArrayList<>();
    private final Map<UUID, Position> places = new HashMap<>();
    private final Map<Position, Model> before = new HashMap<>();
    private final List<Model> afterEntry = new ArrayList<>();

    /** What went wrong; empty when nothing did. */
    static List<String> check(Map<Long, byte[]> log, UUID warehouse, List<Told> clients) {
        Checker checker = new Checker();
        try {
            checker.replay(log, warehouse);
        } catch (SnellerException damage) {
            checker.violations.add("damaged log: " + damage.getMessage());
            return checker.violations;
        }
        clients.forEach(checker::check);
        return checker.violations;
    }

    private void replay(Map<Long, byte[]> log, UUID warehouse) {
        Model model = new Model();
        afterEntry.add(model.copy());
        UUID previous = warehouse;
        long time = 0;
        long expected = 1;
        for (Map.Entry<Long, byte[]> object : log.entrySet()) {
            Entry entry = EntryCodec.decode(object.getKey(), object.getValue());
            report(entry.number() != expected++, "a gap before entry " + entry.number());
            report(!entry.header().previous().equals(previous), "entry " + entry.number() + " breaks the chain");
            report(entry.header().timeMillis() <= time, "time stands still at " + entry.number());
            previous = entry.header().id();
            time = entry.header().timeMillis();
            for (int i = 0; i < entry.transactions().size(); i++) {
                Position position = new Position(entry.number(), i);
                before.put(position, model.copy());
                apply(entry.transactions().get(i), position, model);
            }
            afterEntry.add(model.copy());
        }
    }

    private void apply(TransactionRecord transaction, Position position, Model model) {
        Position earlier = places.putIfAbsent(transaction.id(), position);
        report(earlier != null, "committed twice: at " + earlier + " and " + position);
        for (Operation operation : transaction.operations()) {
            String wrong = model.apply(operation);
            report(wrong != null, wrong + " at " + position);
        }
    }

    private void check(Told told) {
        Position place = places.get(told.transaction);
        if (told.ending == Told.Ending.COMMITTED) {
            report(!told.position.equals(place), "acknowledged at " + told.position + ", found at " + place);
        }
        report(told.ending == Told.Ending.ABORTED && place != null, "said to be aborted, found at " + place);
        report(
                told.snapshot < told.acknowledgedBefore,
                "began at " + told.snapshot + " after " + told.acknowledgedBefore + " was acknowledged");
        if (told.snapshot >= afterEntry.size()) {
            report(true, "began in the future at " + told.snapshot);
            return;
        }
        report(
                !told.seen.equals(afterEntry.get((int) told.snapshot).tables()),
                "what was read at " + told.snapshot + " is no snapshot");
        if (place != null && told.isolation == Isolation.SERIALIZABLE) {
            for (ObjectId table : told.reads) {
                List<UUID> then = before.get(place).tables().get(table);
                report(!told.seen.get(table).equals(then), "a read of " + place + " is outdated: lost update");
            }
        }
    }

    private void report(boolean wrong, String what) {
        if (wrong) {
            violations.add(what);
        }
    }
}
