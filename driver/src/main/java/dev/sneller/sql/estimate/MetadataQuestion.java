package dev.sneller.sql.estimate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.CyclicMetadataException;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.NullSentinel;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/**
 * One thing that can be asked about nodes, and who answers for which class of them. Answers are kept in the query they are given to.
 * Thread-safe.
 */
final class MetadataQuestion {
    /** A handler's method for a class of nodes. */
    private record Answer(MetadataHandler<?> handler, Method method) {
        Object of(Object[] arguments) throws Throwable {
            try {
                return method.invoke(handler, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private final Method question;
    /** For each handler its methods, by the class of node they take. */
    private final List<Map<Class<?>, Answer>> handlers = new ArrayList<>();

    private final Map<Class<?>, List<Answer>> byClass = new ConcurrentHashMap<>();

    /** @param handlers the one that is asked first is first */
    MetadataQuestion(Method question, Iterable<MetadataHandler<?>> handlers) {
        this.question = question;
        handlers.forEach(handler -> this.handlers.add(answers(handler)));
    }

    private Map<Class<?>, Answer> answers(MetadataHandler<?> handler) {
        Map<Class<?>, Answer> answers = new HashMap<>();
        for (Method method : handler.getClass().getMethods()) {
            if (method.getName().equals(question.getName()) && takesTheSame(method)) {
                answers.put(method.getParameterTypes()[0], new Answer(handler, method));
            }
        }
        return answers;
    }

    private boolean takesTheSame(Method method) {
        Class<?>[] asked = question.getParameterTypes();
        Class<?>[] taken = method.getParameterTypes();
        return taken.length == asked.length
                && RelNode.class.isAssignableFrom(taken[0])
                && Arrays.equals(asked, 1, asked.length, taken, 1, taken.length);
    }

    /**
     * The first answer that is not null.
     *
     * @param arguments the node, the query, and what the question takes beside them
     * @throws CyclicMetadataException when the answer depends on itself
     */
    Object ask(Object[] arguments) throws Throwable {
        RelNode node = (RelNode) arguments[0];
        RelMetadataQuery query = (RelMetadataQuery) arguments[1];
        Object key = key(arguments);
        Object known = query.map.get(node, key);
        if (known == NullSentinel.ACTIVE) {
            throw new CyclicMetadataException();
        }
        if (known != null) {
            return known == NullSentinel.INSTANCE ? null : known;
        }
        query.map.put(node, key, NullSentinel.ACTIVE);
        try {
            Object answer = first(node, arguments);
            query.map.put(node, key, NullSentinel.mask(answer));
            return answer;
        } finally {
            query.map.row(node).remove(key, NullSentinel.ACTIVE);
        }
    }

    private Object key(Object[] arguments) {
        if (arguments.length == 2) {
            return question;
        }
        Object[] key = Arrays.copyOfRange(arguments, 1, arguments.length);
        key[0] = question;
        return Arrays.asList(key);
    }

    private Object first(RelNode node, Object[] arguments) throws Throwable {
        for (Answer answer : byClass.computeIfAbsent(node.getClass(), this::answersFor)) {
            Object value = answer.of(arguments);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private List<Answer> answersFor(Class<?> node) {
        return handlers.stream()
                .map(answers -> nearest(answers, node))
                .filter(answer -> answer != null)
                .toList();
    }

    /** The method for the class itself, else one for an interface it names, else the same of its superclass; null when there is none. */
    private static Answer nearest(Map<Class<?>, Answer> answers, Class<?> node) {
        for (Class<?> type = node; type != null; type = type.getSuperclass()) {
            if (answers.containsKey(type)) {
                return answers.get(type);
            }
            for (Class<?> named : type.getInterfaces()) {
                if (answers.containsKey(named)) {
                    return answers.get(named);
                }
            }
        }
        return null;
    }
}
