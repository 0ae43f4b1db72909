package dev.sneller.expression.function.text.binary;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.kernel.ByteSearch;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import java.nio.charset.StandardCharsets;

/**
 * PARSE_URL (s [, permissive]): scheme, host, port, path, query with its parameters, and fragment; null for what is missing. Without a
 * scheme the row fails, or with permissive 1 gives an object that says so.
 */
final class UrlParts {
    private static final byte[] AUTHORITY = ascii("//");

    private final byte[] text;
    private final int scheme;
    private final int authority;
    private final int path;
    private final int query;
    private final int fragment;
    private final int from;
    private final int end;

    /** Offsets of what begins each part; equal to the next one where it is missing. */
    private UrlParts(byte[] text, int from, int end) {
        this.text = text;
        this.from = from;
        this.end = end;
        fragment = find('#', from, end);
        query = find('?', from, fragment);
        scheme = find(':', from, query);
        int behind = Math.min(scheme + 1, query);
        boolean hasAuthority = ByteSearch.indexOf(text, behind, Math.min(behind + 2, query), AUTHORITY, 0, 2) == behind;
        authority = hasAuthority ? behind + 2 : -1;
        path = hasAuthority ? find('/', authority, query) : behind;
    }

    static Evaluator bind(CallSite site) {
        return site.strict(() -> RowKernels.document(
                site.type(),
                arguments -> {
                    BytesVector urls = (BytesVector) arguments[0];
                    IntegerInput permissive = arguments.length > 1 ? new IntegerInput().of(arguments[1]) : null;
                    return (row, out, outcome) -> {
                        int from = urls.start()[row];
                        UrlParts parts = new UrlParts(urls.bytes(), from, from + urls.lengths()[row]);
                        if (!parts.hasScheme() && (permissive == null || permissive.saturated(row) == 0)) {
                            outcome.fail(row);
                        }
                        parts.append(out);
                    };
                },
                (arguments, row) -> new SnellerException(
                        ErrorCode.NOT_A_URL,
                        SnellerException.quote(((BytesVector) arguments[0]).text(row))
                                + " is no URL: scheme not specified. PARSE_URL (s, 1) gives the error as an object")));
    }

    private int find(char c, int start, int to) {
        for (int i = start; i < to; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return to;
    }

    private boolean hasScheme() {
        return scheme > from && scheme < path || scheme > from && authority < 0 && scheme < query;
    }

    private void append(BinaryBuilder out) {
        out.startObject();
        if (!hasScheme()) {
            key("error", out);
            byte[] message = ascii("scheme not specified");
            out.string(message, 0, message.length);
            out.endObject();
            return;
        }
        part("fragment", fragment + 1, end, fragment < end, out);
        int port = authority < 0 ? -1 : port();
        part("host", authority, port < 0 ? path : port, authority >= 0, out);
        parameters(out);
        boolean hasSlash = path < query && text[path] == '/';
        part("path", hasSlash && authority >= 0 ? path + 1 : path, query, path < query, out);
        part("port", port + 1, path, port >= 0, out);
        part("query", query + 1, fragment, query < fragment, out);
        part("scheme", from, scheme, true, out);
        out.endObject();
    }

    /** Where the colon before the port is, -1 without; a colon inside brackets or before {@code @} is another one. */
    private int port() {
        for (int i = path - 1; i >= authority; i--) {
            if (text[i] == ':') {
                return i;
            }
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
        }
        return -1;
    }

    /** An object of the query's parameters, the last of equal names; null without a query. */
    private void parameters(BinaryBuilder out) {
        key("parameters", out);
        if (query == fragment) {
            out.nullValue();
            return;
        }
        out.startObject();
        int next;
        for (int at = query + 1; at < fragment; at = next + 1) {
            next = find('&', at, fragment);
            int equals = find('=', at, next);
            if (equals > at) {
                out.key(text, at, equals - at);
                int value = Math.min(equals + 1, next);
                out.string(text, value, next - value);
            }
        }
        out.endObject();
    }

    private void part(String name, int start, int to, boolean isThere, BinaryBuilder out) {
        key(name, out);
        if (isThere) {
            out.string(text, start, to - start);
        } else {
            out.nullValue();
        }
    }

    private static void key(String name, BinaryBuilder out) {
        byte[] bytes = ascii(name);
        out.key(bytes, 0, bytes.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
