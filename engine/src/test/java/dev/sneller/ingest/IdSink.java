package dev.sneller.ingest;

import dev.sneller.variant.DocumentSink;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Keeps the integers of documents that were not abandoned: tests give each document one. */
final class IdSink {
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> pending = new ArrayList<>();
    private final DocumentSink sink;

    IdSink() {
        sink = (DocumentSink) Proxy.newProxyInstance(
                DocumentSink.class.getClassLoader(),
                new Class<?>[] {DocumentSink.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "integer" -> pending.add((Long) arguments[0]);
                        case "endDocument" -> {
                            ids.addAll(pending);
                            pending.clear();
                        }
                        case "abandon" -> pending.clear();
                        default -> {}
                    }
                    return null;
                });
    }

    DocumentSink sink() {
        return sink;
    }

    List<Long> ids() {
        return ids;
    }
}
