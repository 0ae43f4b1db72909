package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Raw files by path or URL: finds what a glob names, opens what was found. Thread-safe.
 *
 * <p>{@code s3://bucket/key} is read through a store of the whole bucket, opened at first use and kept; all else is a path of this
 * machine, relative to the working directory.
 */
public final class RawFiles implements AutoCloseable {
    private static final String S3 = "s3://";

    private final LocalPlace local = new LocalPlace();
    private final Function<String, ObjectStore> openBucket;
    private final Map<String, ObjectStore> buckets = new ConcurrentHashMap<>();

    /** @param openBucket a store of the whole bucket of a name; its stores are closed here */
    public RawFiles(Function<String, ObjectStore> openBucket) {
        this.openBucket = openBucket;
    }

    /**
     * The files a glob names, each once, sorted by location.
     *
     * @throws SnellerException FILE_UNREADABLE naming the glob when there is none, or when a folder cannot be listed
     */
    public List<FoundFile> find(String glob) {
        Map<String, FoundFile> found = new LinkedHashMap<>();
        try {
            for (String path : alternatives(glob)) {
                for (FoundFile file : place(path).find(pathWithin(path))) {
                    found.put(file.location(), file);
                }
            }
        } catch (IOException failure) {
            throw unreadable(glob, failure);
        }
        if (found.isEmpty()) {
            throw new SnellerException(
                    ErrorCode.FILE_UNREADABLE, "no file matches " + SnellerException.quote(glob) + ". Check the path");
        }
        return found.values().stream()
                .sorted(Comparator.comparing(FoundFile::location))
                .toList();
    }

    /** A file of exactly this name comes before what its braces could mean. */
    private List<String> alternatives(String glob) {
        boolean literal = !glob.startsWith(S3) && Files.isRegularFile(Path.of(pathWithin(glob)));
        return literal ? List.of(glob) : Glob.expand(glob);
    }

    RawInput open(RawFile file) {
        try {
            return place(file.location()).open(pathWithin(file.location()), file.bytes());
        } catch (IOException failure) {
            throw unreadable(file.location(), failure);
        }
    }

    @Override
    public void close() {
        buckets.values().forEach(ObjectStore::close);
    }

    static SnellerException unreadable(String location, IOException failure) {
        String text = "file " + SnellerException.quote(location) + " cannot be read: " + reason(failure);
        return new SnellerException(ErrorCode.FILE_UNREADABLE, text, failure);
    }

    /** Messages of the file system's exceptions are only the path. */
    private static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName().replaceAll("Exception$", "");
        return failure instanceof FileSystemException ? name : failure.getMessage();
    }

    private RawPlace place(String path) {
        if (!path.startsWith(S3)) {
            return local;
        }
        String bucket = bucket(path);
        return new BucketPlace(S3 + bucket + "/", buckets.computeIfAbsent(bucket, openBucket));
    }

    private static String pathWithin(String path) {
        if (path.startsWith(S3)) {
            return path.substring(
                    Math.min(path.length(), S3.length() + bucket(path).length() + 1));
        }
        String stripped =
                path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^/+", "/") : path;
        try {
            String absolute = Path.of(stripped).toAbsolutePath().normalize().toString();
            return stripped.endsWith("/") && !absolute.endsWith("/") ? absolute + "/" : absolute;
        } catch (InvalidPathException malformed) {
            throw new SnellerException(
                    ErrorCode.INVALID_PATTERN, "no path can be " + SnellerException.quote(path), malformed);
        }
    }

    private static String bucket(String url) {
        int slash = url.indexOf('/', S3.length());
        return slash < 0 ? url.substring(S3.length()) : url.substring(S3.length(), slash);
    }
}
