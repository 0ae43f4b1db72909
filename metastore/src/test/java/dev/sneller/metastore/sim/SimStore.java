package dev.sneller.metastore.sim;

import dev.sneller.objectstore.ObjectNotFoundException;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectUpload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A bucket as one process sees it: requests take time, get lost, are answered by 409 or 503, arrive without an answer, or arrive
 * long after their sender gave up; LIST leaves keys out.
 */
final class SimStore implements ObjectStore {
    private static final int HOUR = 3_600_000;

    private final SimBucket bucket;
    private final SimProcess process;
    private final Scheduler scheduler;
    private final double faultRate;

    SimStore(SimBucket bucket, SimProcess process, Scheduler scheduler, double faultRate) {
        this.bucket = bucket;
        this.process = process;
        this.scheduler = scheduler;
        this.faultRate = faultRate;
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        process.pause(scheduler.random.nextInt(40));
        double chance = scheduler.random.nextDouble();
        if (chance < faultRate) {
            throw new IOException("request lost");
        }
        if (chance < 2 * faultRate) {
            bucket.create(key, body);
            process.pause(5);
            throw new IOException("answer lost");
        }
        if (chance < 3 * faultRate) {
            int delay = scheduler.random.nextInt(scheduler.random.nextInt(4) == 0 ? HOUR : 2000);
            scheduler.after(delay, () -> bucket.create(key, body));
            throw new IOException("request delayed by " + delay + " ms");
        }
        if (chance < 4 * faultRate) {
            throw new IOException(scheduler.random.nextBoolean() ? "409" : "503");
        }
        boolean created = bucket.create(key, body);
        boolean suspended = faultRate > 0 && scheduler.random.nextInt(200) == 0;
        process.pause(suspended ? scheduler.random.nextInt(HOUR) : scheduler.random.nextInt(20));
        return created ? PutOutcome.CREATED : PutOutcome.EXISTS;
    }

    @Override
    public void put(String key, byte[] body) throws IOException {
        process.pause(scheduler.random.nextInt(40));
        bucket.objects.put(key, body.clone());
    }

    @Override
    public byte[] read(String key) throws IOException {
        process.pause(scheduler.random.nextInt(20));
        failSometimes();
        byte[] body = bucket.objects.get(key);
        process.pause(scheduler.random.nextInt(10));
        if (body == null) {
            throw new ObjectNotFoundException(location(), key);
        }
        return body.clone();
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        System.arraycopy(read(key), (int) offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        process.pause(scheduler.random.nextInt(20));
        failSometimes();
        byte[] body = bucket.objects.get(key);
        return body == null ? OptionalLong.empty() : OptionalLong.of(body.length);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException {
        process.pause(scheduler.random.nextInt(60));
        failSometimes();
        List<ObjectSummary> found = new ArrayList<>();
        bucket.objects.forEach((key, body) -> {
            boolean listed = scheduler.random.nextInt(20) > 0;
            if (listed && key.startsWith(prefix) && key.compareTo(startAfter) > 0 && found.size() < limit) {
                found.add(new ObjectSummary(key, body.length, 0, ""));
            }
        });
        return found;
    }

    private void failSometimes() throws IOException {
        if (scheduler.random.nextDouble() < faultRate) {
            throw new IOException("503");
        }
    }

    @Override
    public ObjectUpload upload(String key) {
        throw new AssertionError("nothing here writes large objects");
    }

    @Override
    public void delete(String key) {
        bucket.objects.remove(key);
    }

    @Override
    public String location() {
        return "sim:";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {}
}
