package dev.sneller.sql.estimate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataProvider;

/**
 * Asks the methods that know the class of a node. Calcite has two ways to: code generated at run time, and reflection that makes two proxies a
 * question and remembers no answer; this is reflection that makes one proxy a kind of question, and remembers. Handlers keep nothing of a
 * query, so those of one serve all. Thread-safe.
 */
final class MetadataDispatch implements MetadataHandlerProvider {
    private final RelMetadataProvider provider;
    private final Map<Class<?>, MetadataHandler<?>> made = new ConcurrentHashMap<>();

    /** @param provider whose handlers answer, the first that does not answer null */
    MetadataDispatch(RelMetadataProvider provider) {
        this.provider = provider;
    }

    @Override
    public <H extends MetadataHandler<?>> H handler(Class<H> type) {
        MetadataHandler<?> known = made.get(type); // without a lock, and nearly always there
        return type.cast(known == null ? made.computeIfAbsent(type, unknown -> make(type)) : known);
    }

    private <H extends MetadataHandler<?>> H make(Class<H> type) {
        Set<MetadataHandler<?>> handlers = new LinkedHashSet<>(provider.handlers(type));
        Map<Method, MetadataQuestion> questions = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() > 1 && method.getParameterTypes()[0] == RelNode.class) {
                questions.put(method, new MetadataQuestion(method, handlers));
            }
        }
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> questions.get(method).ask(arguments)));
    }
}
