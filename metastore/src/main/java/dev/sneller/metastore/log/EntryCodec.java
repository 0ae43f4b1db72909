package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of an entry: one ASCII header line {@code SNLOG 1 number bodyBytes crc32c}, then JSON lines.
 *
 * <p>The checksum covers the number's digits and the body, so an entry copied to another number does not pass. Form version 1.
 */
public final class EntryCodec {
    /** Room kept for the header and entry lines beside the transactions. */
    static final int MAX_HEADER_BYTES = 4096;

    private static final String MAGIC = "SNLOG";
    private static final String VERSION = "1";
    private static final int HEADER_PARTS = 5;
    private static final int MAX_HEADER_LINE = 200;

    private EntryCodec() {}

    /** @param transactions lines of each, as {@link TransactionWriter#encode} made them */
    static byte[] encode(long number, EntryHeader header, List<byte[]> transactions) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(headerLine(header));
        transactions.forEach(body::writeBytes);
        byte[] bytes = body.toByteArray();
        String first = String.format(
                "%s %s %d %d %08x\n", MAGIC, VERSION, number, bytes.length, crc(number, bytes, 0, bytes.length));
        ByteArrayOutputStream object = new ByteArrayOutputStream(first.length() + bytes.length);
        object.writeBytes(first.getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(bytes);
        return object.toByteArray();
    }

    /** The bytes of a whole entry. */
    public static byte[] encode(Entry entry) {
        return encode(
                entry.number(),
                entry.header(),
                entry.transactions().stream().map(TransactionWriter::encode).toList());
    }

    private static byte[] headerLine(EntryHeader header) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = LogJson.FACTORY.createGenerator(line)) {
            out.writeStartObject();
            out.writeObjectFieldStart("entry");
            out.writeStringField("id", header.id().toString());
            out.writeStringField("prev", header.previous().toString());
            out.writeStringField("writer", header.writer().toString());
            LogJson.writeLong(out, "time", header.timeMillis());
            out.writeStringField("by", header.software());
            LogJson.writeStrings(out, "read", header.readFeatures());
            LogJson.writeStrings(out, "write", header.writeFeatures());
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * The entry in these bytes.
     *
     * @throws SnellerException CORRUPT_FILE naming the object when they are damaged or belong to another number,
     *     UNSUPPORTED_FORMAT when a newer release is needed
     */
    public static Entry decode(long number, byte[] object) {
        String place = ObjectKeys.entry(number);
        if (object.length > LogJson.MAX_ENTRY_BYTES + MAX_HEADER_LINE) {
            throw damaged(place, object.length + " bytes are more than an entry may have", null);
        }
        int bodyStart = checkHeaderLine(number, object, place);
        try (JsonParser in = LogJson.FACTORY.createParser(object, bodyStart, object.length - bodyStart)) {
            return new EntryReader(in, place).read(number);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(place, e.getMessage(), e);
        }
    }

    /** Where the body begins. */
    private static int checkHeaderLine(long number, byte[] object, String place) {
        int end = 0;
        while (end < object.length && end < MAX_HEADER_LINE && object[end] != '\n') {
            end++;
        }
        String[] parts = new String(object, 0, end, StandardCharsets.US_ASCII).split(" ");
        if (end == object.length || parts.length < 2 || !parts[0].equals(MAGIC)) {
            throw damaged(place, "it does not begin with " + MAGIC, null);
        }
        if (!parts[1].equals(VERSION)) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED_FORMAT,
                    place + " has the form " + SnellerException.quote(parts[1]) + ", this release reads " + VERSION
                            + ". Use a newer release");
        }
        int start = end + 1;
        int length = object.length - start;
        String crc = String.format("%08x", crc(number, object, start, length));
        boolean holds = parts.length >= HEADER_PARTS
                && parts[2].equals(Long.toString(number))
                && parts[3].equals(Integer.toString(length))
                && parts[4].equals(crc);
        if (!holds) {
            throw damaged(place, "number, length or checksum do not match its " + length + " bytes", null);
        }
        return start;
    }

    private static int crc(long number, byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }

    private static SnellerException damaged(String place, String how, Throwable cause) {
        return new SnellerException(
                ErrorCode.CORRUPT_FILE,
                "log entry " + place + " is damaged: " + how + ". Restore the object from a backup",
                cause);
    }
}
