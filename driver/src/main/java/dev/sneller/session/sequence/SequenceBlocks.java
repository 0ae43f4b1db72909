package dev.sneller.session.sequence;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.SequenceSource.Numbers;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.session.CurrentTransaction;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.table.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Numbers that this process has taken from sequences and not given out. Blocks are taken by commits of their own, each twice as long as the
 * one before; what is left of them when the process ends is a gap. Thread-safe.
 */
public final class SequenceBlocks {
    private static final long FIRST_BLOCK = 16;
    private static final long LARGEST_BLOCK = 1 << 16;
    private static final int ATTEMPTS = 100;

    /** Numbers from {@code next} on. */
    private record Block(long next, long step, long left, long size) {
        Block without(long count) {
            return new Block(next + count * step, step, left - count, size);
        }
    }

    private final Warehouse warehouse;
    private final Map<String, Block> blocks = new HashMap<>();

    public SequenceBlocks(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * The next numbers of a sequence.
     *
     * @param sequence id of a sequence, or {@code table/field} for the column of a table
     * @param current of the session that asks: it may have created the sequence itself
     */
    public synchronized Numbers take(String sequence, int count, CurrentTransaction current) {
        Block block = blocks.get(sequence);
        if (block == null || block.left < count) {
            block = more(sequence, block, count, current);
        }
        blocks.put(sequence, block.without(count));
        return new Numbers(block.next, block.step);
    }

    /** Takes new numbers next time, since the sequence was changed. */
    public synchronized void forget(ObjectId sequence) {
        blocks.remove(sequence.toString());
    }

    private Block more(String sequence, Block before, int count, CurrentTransaction current) {
        long left = before == null ? 0 : before.left;
        long size = before == null ? FIRST_BLOCK : Math.min(LARGEST_BLOCK, before.size * 2);
        long wanted = Math.max(size, count - left);
        Block taken = reserve(sequence, wanted, current);
        boolean follows = before != null && before.step == taken.step && before.next + left * before.step == taken.next;
        if (follows) {
            return new Block(before.next, before.step, left + taken.left, size);
        }
        return taken.left >= count
                ? new Block(taken.next, taken.step, taken.left, size)
                : reserve(sequence, Math.max(size, count), current);
    }

    private Block reserve(String sequence, long count, CurrentTransaction current) {
        if (current.isOpen() && !isCommitted(sequence)) {
            return advance(sequence, count, current.open());
        }
        for (int attempt = 1; ; attempt++) {
            try (Transaction transaction = warehouse.begin(Isolation.SNAPSHOT)) {
                Block block = advance(sequence, count, transaction);
                CommitOutcome outcome = transaction.commit(CurrentTransaction.COMMIT_TIMEOUT);
                if (!(outcome instanceof CommitOutcome.Conflict) || attempt == ATTEMPTS) {
                    outcome.orThrow();
                    return block;
                }
            }
        }
    }

    private boolean isCommitted(String sequence) {
        return warehouse.snapshot().catalog().object(owner(sequence)).isPresent();
    }

    private static Block advance(String sequence, long count, Transaction transaction) {
        CatalogObject object = object(sequence, transaction);
        SequenceDefinition definition = SequenceDefinition.of(object.definition());
        transaction.alter(object.id(), definition.without(count).definition());
        return new Block(definition.next(), definition.increment(), count, count);
    }

    /** The sequence; that of a column is made when it is needed first. */
    private static CatalogObject object(String sequence, Transaction transaction) {
        ObjectId owner = owner(sequence);
        CatalogObject found = transaction.view().catalog().object(owner).orElseThrow(() -> missing(sequence));
        if (found.kind() == ObjectKind.SEQUENCE) {
            return found;
        }
        String name = sequence.substring(sequence.indexOf('/') + 1);
        Optional<CatalogObject> known = transaction.view().catalog().find(owner, name, ObjectKind.Namespace.SEQUENCES);
        if (known.isPresent()) {
            return known.get();
        }
        SequenceDefinition first = TableDetails.of(found.definition().details())
                .identity(Integer.parseInt(name))
                .map(SequenceDefinition::of)
                .orElseThrow(() -> missing(sequence));
        ObjectId id = transaction.create(ObjectKind.SEQUENCE, owner, name, first.definition());
        return transaction.view().catalog().object(id).orElseThrow();
    }

    private static ObjectId owner(String sequence) {
        int slash = sequence.indexOf('/');
        return new ObjectId(UUID.fromString(slash < 0 ? sequence : sequence.substring(0, slash)));
    }

    private static SnellerException missing(String sequence) {
        return new SnellerException(ErrorCode.TABLE_NOT_FOUND, "sequence " + sequence + " was dropped");
    }
}
