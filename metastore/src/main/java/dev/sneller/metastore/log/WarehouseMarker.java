package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectNotFoundException;
import dev.sneller.objectstore.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The object {@code warehouse}: what never changes, put once.
 *
 * @param id of the warehouse; the first entry names it as the one before
 * @param createdMillis since the epoch, by the creator's clock
 * @param readFeatures what a reader must understand
 */
public record WarehouseMarker(UUID id, long createdMillis, List<String> readFeatures) {
    private static final int FORMAT = 1;

    public WarehouseMarker {
        readFeatures = List.copyOf(readFeatures);
    }

    /**
     * The marker of a store, or empty when there is no warehouse.
     *
     * @throws SnellerException UNSUPPORTED_FORMAT or CORRUPT_FILE
     */
    public static Optional<WarehouseMarker> read(ObjectStore store) throws IOException {
        try {
            return Optional.of(decode(store.read(ObjectKeys.WAREHOUSE)));
        } catch (ObjectNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** Puts this marker unless there is one; empty-handed after an error. */
    public void put(ObjectStore store) throws IOException {
        store.putIfAbsent(ObjectKeys.WAREHOUSE, encode());
    }

    byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = LogJson.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeObjectFieldStart("warehouse");
            out.writeStringField("id", id.toString());
            out.writeNumberField("format", FORMAT);
            LogJson.writeLong(out, "created", createdMillis);
            LogJson.writeStrings(out, "read", readFeatures);
            out.writeEndObject();
            out.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    static WarehouseMarker decode(byte[] bytes) {
        try (JsonParser in = LogJson.FACTORY.createParser(bytes)) {
            in.nextToken();
            LogJson.expect(in, JsonToken.START_OBJECT);
            if (!"warehouse".equals(LogJson.nextMember(in))) {
                throw LogJson.malformed(in, "expected a member warehouse");
            }
            return decode(in);
        } catch (IOException e) {
            throw new SnellerException(
                    ErrorCode.CORRUPT_FILE,
                    "object " + ObjectKeys.WAREHOUSE + " is damaged: " + e.getMessage() + ". Restore it from a backup",
                    e);
        }
    }

    private static WarehouseMarker decode(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        UUID id = null;
        int format = 0;
        long created = 0;
        List<String> features = List.of();
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "id" -> id = LogJson.readUuid(in);
                case "format" -> format = LogJson.readInt(in);
                case "created" -> created = LogJson.readLong(in);
                case "read" -> features = LogJson.readStrings(in);
                default -> in.skipChildren();
            }
        }
        if (format != FORMAT) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED_FORMAT,
                    "the warehouse has format " + format + ", this release reads " + FORMAT + ". Use a newer release");
        }
        Features.checkReadable(features, ObjectKeys.WAREHOUSE);
        return new WarehouseMarker(LogJson.required(in, id, "id"), created, features);
    }
}
