package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.List;

/** Patterns between two {@code .*} that take any text: they match a whole text where what is between them matches somewhere. */
final class WholeSearch {
    private WholeSearch() {}

    /** What is sought, or null when the pattern is no such. */
    static Node inner(Node pattern) {
        List<Node> parts = parts(pattern);
        int last = parts.size() - 1;
        if (last < 0 || !isAnyText(parts.get(0)) || !isAnyText(parts.get(last))) {
            return null;
        }
        return last == 0 ? Node.EMPTY : new Node.Sequence(parts.subList(1, last));
    }

    /** What a pattern asks for one after the other, groups or not. */
    static List<Node> parts(Node pattern) {
        List<Node> parts = new ArrayList<>();
        addParts(pattern, parts);
        return parts;
    }

    private static void addParts(Node node, List<Node> parts) {
        if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> addParts(part, parts));
        } else if (node instanceof Node.Group group) {
            addParts(group.body(), parts);
        } else {
            parts.add(node);
        }
    }

    private static boolean isAnyText(Node node) {
        return node instanceof Node.Repeat repeat && repeat.isAnyText();
    }
}
