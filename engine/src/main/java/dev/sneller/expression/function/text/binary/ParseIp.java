package dev.sneller.expression.function.text.binary;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.row.DocumentRow;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.nio.charset.StandardCharsets;

/** PARSE_IP (s, 'INET' | 'CIDR' [, permissive]): an object of an address's parts and the bounds of its network. */
final class ParseIp implements DocumentRow {
    private final BytesVector texts;
    private final BytesVector types;
    private final IntegerInput permissive;
    private final IpAddress address = new IpAddress();
    private final ByteBuilder hex = new ByteBuilder(32);

    private ParseIp(FlatVector[] arguments) {
        texts = (BytesVector) arguments[0];
        types = (BytesVector) arguments[1];
        permissive = arguments.length > 2 ? new IntegerInput().of(arguments[2]) : null;
    }

    static FunctionFamily family(boolean isTry) {
        return site -> new StrictCall(
                site.type(),
                site.arguments(),
                isTry,
                () -> RowKernels.document(
                        site.type(),
                        ParseIp::new,
                        (arguments, row) -> new SnellerException(
                                ErrorCode.INVALID_ARGUMENT,
                                SnellerException.quote(((BytesVector) arguments[0]).text(row)) + " is no "
                                        + ((BytesVector) arguments[1]).text(row)
                                        + " address. PARSE_IP (s, type, 1) gives the error as an object")));
    }

    @Override
    public void build(int row, BinaryBuilder out, Outcome outcome) {
        int from = texts.start()[row];
        int to = from + texts.lengths()[row];
        boolean isCidr = isType("CIDR", row);
        boolean isAddress = (isCidr || isType("INET", row))
                && address.read(texts.bytes(), from, to)
                && (!isCidr || address.prefix() >= 0);
        out.startObject();
        if (isAddress) {
            parts(texts.bytes(), from, isCidr, out);
        } else if (permissive != null && permissive.saturated(row) != 0) {
            text("error", "parsing error", out);
        } else {
            outcome.fail(row);
        }
        out.endObject();
    }

    private boolean isType(String name, int row) {
        return types.lengths()[row] == name.length() && types.text(row).equalsIgnoreCase(name);
    }

    private void parts(byte[] bytes, int from, boolean isCidr, BinaryBuilder out) {
        key("family", out);
        out.integer(address.family());
        key("host", out);
        out.string(bytes, from, address.hostEnd() - from);
        key("ip_fields", out);
        out.startArray();
        for (int i = 0; i < 4; i++) {
            out.integer(address.field(i));
        }
        out.endArray();
        text("ip_type", isCidr ? "cidr" : "inet", out);
        key("netmask_prefix_length", out);
        if (address.prefix() < 0) {
            out.nullValue();
        } else {
            out.integer(address.prefix());
        }
        text("snowflake$type", "ip_address", out);
        if (address.family() == 4) {
            v4(out);
        } else {
            v6(out);
        }
    }

    private void v4(BinaryBuilder out) {
        key("ipv4", out);
        out.integer(address.field(0));
        if (address.prefix() >= 0) {
            key("ipv4_range_start", out);
            out.integer(address.v4Bound(false));
            key("ipv4_range_end", out);
            out.integer(address.v4Bound(true));
        }
    }

    private void v6(BinaryBuilder out) {
        hex.clear();
        address.appendHex(hex);
        hex("hex_ipv6", out);
        if (address.prefix() >= 0) {
            address.appendHexBound(false, hex);
            hex("hex_ipv6_range_start", out);
            address.appendHexBound(true, hex);
            hex("hex_ipv6_range_end", out);
        }
    }

    private void hex(String name, BinaryBuilder out) {
        key(name, out);
        out.string(hex.array(), 0, hex.size());
        hex.clear();
    }

    private static void text(String name, String value, BinaryBuilder out) {
        key(name, out);
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        out.string(bytes, 0, bytes.length);
    }

    private static void key(String name, BinaryBuilder out) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        out.key(bytes, 0, bytes.length);
    }
}
