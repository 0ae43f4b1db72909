package dev.sneller.objectstore;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A store that fails as networks do, decided by a seed: the same calls in the same order meet the same faults.
 *
 * <p>Time is the test's: {@link Hook} runs before every request and may advance a virtual clock, hand over a baton or throw;
 * {@link #releaseZombies} applies puts that were answered as failed.
 */
public final class FaultyStore implements ObjectStore {
    /** The requests a hook can tell apart. */
    public enum Request {
        PUT_IF_ABSENT,
        PUT,
        READ,
        LENGTH,
        LIST,
        DELETE
    }

    /** What was done to a request. */
    public enum Fault {
        LOST_REQUEST,
        LOST_RESPONSE,
        ZOMBIE,
        SHORT_READ,
        PARTIAL_LIST
    }

    /** Called on the caller's thread before a request is sent. */
    public interface Hook {
        void before(Request request, String key) throws IOException;
    }

    /** A write under way. */
    private interface Write<T> {
        T apply() throws IOException;
    }

    private final ObjectStore store;
    private final Random random;
    private final Hook hook;
    private final ArrayDeque<Write<?>> zombies = new ArrayDeque<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private volatile FaultPlan plan;

    public FaultyStore(ObjectStore store, FaultPlan plan, long seed) {
        this(store, plan, seed, (request, key) -> {});
    }

    public FaultyStore(ObjectStore store, FaultPlan plan, long seed, Hook hook) {
        this.store = store;
        this.plan = plan;
        this.random = new Random(seed);
        this.hook = hook;
    }

    /** From now on; {@link FaultPlan#NONE} heals the store. */
    public void plan(FaultPlan next) {
        plan = next;
    }

    /** Faults so far by kind. */
    public synchronized Map<Fault, Integer> faults() {
        return Collections.unmodifiableMap(new EnumMap<>(faults));
    }

    /** Lets the late puts arrive now, in the order they were sent. */
    public void releaseZombies() throws IOException {
        for (Write<?> write = nextZombie(); write != null; write = nextZombie()) {
            write.apply();
        }
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        byte[] sent = body.clone();
        return write(Request.PUT_IF_ABSENT, key, () -> store.putIfAbsent(key, sent));
    }

    @Override
    public void put(String key, byte[] body) throws IOException {
        byte[] sent = body.clone();
        write(Request.PUT, key, () -> {
            store.put(key, sent);
            return null;
        });
    }

    /** Spooled in memory: an upload meets faults at its end, as one put-if-absent. */
    @Override
    public ObjectUpload upload(String key) {
        return new BufferedUpload(body -> putIfAbsent(key, body));
    }

    @Override
    public byte[] read(String key) throws IOException {
        before(Request.READ, key);
        byte[] body = store.read(key);
        breakOff(key);
        return body;
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        before(Request.READ, key);
        if (length > 1 && strikes(plan.shortRead(), Fault.SHORT_READ)) {
            store.read(key, offset, target, targetOffset, length / 2);
            throw new IOException("injected: the answer for " + key + " broke off");
        }
        store.read(key, offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        before(Request.LENGTH, key);
        return store.length(key);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException {
        before(Request.LIST, prefix);
        List<ObjectSummary> found = new ArrayList<>(store.list(prefix, startAfter, limit));
        if (strikes(plan.partialList(), Fault.PARTIAL_LIST)) {
            found.removeIf(object -> coin());
        }
        return found;
    }

    @Override
    public void delete(String key) throws IOException {
        write(Request.DELETE, key, () -> {
            store.delete(key);
            return null;
        });
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public boolean isReadOnly() {
        return store.isReadOnly();
    }

    @Override
    public void close() {
        store.close();
    }

    private <T> T write(Request request, String key, Write<T> write) throws IOException {
        before(request, key);
        if (request != Request.DELETE && strikes(plan.zombie(), Fault.ZOMBIE)) {
            synchronized (this) {
                zombies.add(write);
            }
            throw new IOException("injected: no answer to " + request + " " + key + ", which is still under way");
        }
        T answer = write.apply();
        if (strikes(plan.lostResponse(), Fault.LOST_RESPONSE)) {
            throw new IOException("injected: the answer to " + request + " " + key + " was lost");
        }
        return answer;
    }

    private void before(Request request, String key) throws IOException {
        hook.before(request, key);
        if (strikes(plan.lostRequest(), Fault.LOST_REQUEST)) {
            throw new IOException("injected: " + request + " " + key + " was lost");
        }
    }

    private void breakOff(String key) throws IOException {
        if (strikes(plan.shortRead(), Fault.SHORT_READ)) {
            throw new IOException("injected: the answer for " + key + " broke off");
        }
    }

    private synchronized boolean strikes(double probability, Fault fault) {
        boolean struck = random.nextDouble() < probability;
        if (struck) {
            faults.merge(fault, 1, Integer::sum);
        }
        return struck;
    }

    private synchronized boolean coin() {
        return random.nextBoolean();
    }

    private synchronized Write<?> nextZombie() {
        return zombies.poll();
    }
}
