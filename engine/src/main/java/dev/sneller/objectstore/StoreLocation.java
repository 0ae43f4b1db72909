package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a warehouse lives, as written behind {@code jdbc:sneller:}. */
public sealed interface StoreLocation {
    /** A folder of this machine; absolute, without symbolic links as far as it exists. */
    record Folder(Path path) implements StoreLocation {
        @Override
        public String canonical() {
            return path.toString();
        }

        @Override
        public ObjectStore open() {
            return new LocalStore(path, LocalOptions.DEFAULT);
        }
    }

    /** A prefix (possibly empty, no slash at its ends) of a bucket. */
    record Bucket(String bucket, String prefix, S3Options options) implements StoreLocation {
        @Override
        public String canonical() {
            String place = "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
            return place
                    + options.endpoint()
                            .map(endpoint -> "?endpoint=" + endpoint)
                            .orElse("");
        }

        @Override
        public ObjectStore open() {
            return new S3Store(bucket, prefix, options);
        }
    }

    /** A store of this process; whoever shares a name keeps the opened store. */
    record Memory(String name) implements StoreLocation {
        @Override
        public String canonical() {
            return "mem:" + name;
        }

        @Override
        public ObjectStore open() {
            return new MemoryStore(name);
        }
    }

    /** The same text for every way to write the same place; no secrets. */
    String canonical();

    /** A store there, owned by the caller; nothing is asked of the place yet. */
    ObjectStore open();

    /** {@code place?key=value&…}: as {@link #of}, with the options in the text. */
    static StoreLocation parse(String text) {
        int query = text.startsWith("s3:") ? text.indexOf('?') : -1;
        if (query < 0) {
            return of(text, Map.of());
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.substring(query + 1).split("&")) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw invalid(text, "option " + SnellerException.quote(option) + " has no value");
            }
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return of(text.substring(0, query), options);
    }

    /**
     * A folder (relative to the working directory, {@code ~} for the home folder, {@code file:} allowed), {@code s3://bucket/prefix}
     * or {@code mem:name}.
     *
     * @param options those of {@link S3Options} are read, others left alone
     */
    static StoreLocation of(String place, Map<String, String> options) {
        if (place.startsWith("mem:")) {
            return new Memory(place.substring("mem:".length()));
        }
        if (place.startsWith("s3://")) {
            return bucket(place, options);
        }
        if (place.isEmpty()) {
            throw invalid(place, "it is empty");
        }
        return new Folder(folder(place));
    }

    private static Bucket bucket(String place, Map<String, String> options) {
        String path = place.substring("s3://".length());
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String prefix = slash < 0 ? "" : path.substring(slash + 1).replaceAll("^/+|/+$", "");
        if (bucket.isEmpty()) {
            throw invalid(place, "the bucket is missing");
        }
        if (bucket.contains("@") || bucket.contains(":")) {
            throw new SnellerException(
                    ErrorCode.INVALID_URL, "a bucket's URL holds no credentials. Use the environment or a profile");
        }
        return new Bucket(bucket, prefix, S3Options.of(options));
    }

    private static Path folder(String place) {
        int scheme = place.indexOf(':');
        boolean isDrive = scheme == 1;
        try {
            if (place.startsWith("file:")) {
                return canonical(Path.of(place.substring("file:".length()).replaceFirst("^/+", "/")));
            }
            if (scheme > 0 && !isDrive && place.indexOf('/') != 0 && place.startsWith("//", scheme + 1)) {
                throw invalid(
                        place, "stores of " + SnellerException.quote(place.substring(0, scheme)) + " are not known");
            }
            boolean inHome = place.equals("~") || place.startsWith("~/");
            return canonical(inHome ? Path.of(System.getProperty("user.home") + place.substring(1)) : Path.of(place));
        } catch (InvalidPathException malformed) {
            throw new SnellerException(ErrorCode.INVALID_URL, "no folder can be named " + place, malformed);
        }
    }

    private static Path canonical(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return absolute;
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
        } catch (IOException unreadable) {
            return absolute;
        }
    }

    private static SnellerException invalid(String place, String why) {
        return new SnellerException(
                ErrorCode.INVALID_URL,
                "no store can be at " + SnellerException.quote(place) + ": " + why
                        + ". Name a folder, s3://bucket/prefix or mem:name");
    }
}
