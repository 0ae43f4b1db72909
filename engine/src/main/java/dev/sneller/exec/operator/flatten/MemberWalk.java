package dev.sneller.exec.operator.flatten;

import dev.sneller.plan.FlattenOptions;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.util.Arrays;

/**
 * Goes from member to member of one document after another: those of the document itself, or all, depth first and each before what is in
 * it. Where it stands is told by its fields. One thread.
 */
final class MemberWalk {
    private static final int NONE = -1;

    private final FlattenOptions options;
    /** Null when nobody asks for it. */
    private final MemberPath path;

    private byte[] bytes;
    /** Containers on the way, outermost first, and how many of their members were seen. */
    private int[] containers = new int[8];

    private int[] seen = new int[8];
    private int depth = NONE;
    private boolean mayDescend;

    /** Where the member's value and its container start. */
    int value;

    int container;
    /** Where the member's key is; length -1 in arrays. */
    int keyStart;

    int keyLength;
    /** Position in an array, -1 in objects. */
    int index;

    MemberWalk(FlattenOptions options, MemberPath path) {
        this.options = options;
        this.path = path;
    }

    /** Whether the value has members of the kind asked for. */
    boolean hasMembers(byte[] documents, int at) {
        VariantKind kind = VariantBytes.kind(documents, at);
        boolean wanted =
                kind == VariantKind.OBJECT && options.objects() || kind == VariantKind.ARRAY && options.arrays();
        return wanted && VariantBytes.count(documents, at) > 0;
    }

    /** Stands before the first member of a document for which {@link #hasMembers} holds. */
    void begin(byte[] documents, int at) {
        bytes = documents;
        depth = NONE;
        mayDescend = false;
        if (path != null) {
            path.begin();
        }
        push(at);
    }

    private void push(int at) {
        if (++depth == containers.length) {
            containers = Arrays.copyOf(containers, depth * 2);
            seen = Arrays.copyOf(seen, depth * 2);
        }
        containers[depth] = at;
        seen[depth] = 0;
        if (path != null) {
            path.enter(depth);
        }
    }

    /** Goes on to the next member; false at the end of the document. */
    boolean next() {
        if (mayDescend && hasMembers(bytes, value)) {
            push(value);
        }
        while (depth >= 0 && seen[depth] == VariantBytes.count(bytes, containers[depth])) {
            depth--;
        }
        if (depth < 0) {
            return false;
        }
        member(containers[depth], seen[depth]++);
        mayDescend = options.recursive();
        return true;
    }

    private void member(int at, int position) {
        container = at;
        if (VariantBytes.kind(bytes, at) == VariantKind.ARRAY) {
            index = position;
            keyLength = NONE;
            value = VariantBytes.element(bytes, at, position);
            if (path != null) {
                path.element(depth, position);
            }
            return;
        }
        index = NONE;
        keyStart = VariantBytes.keyStart(bytes, at, position);
        keyLength = VariantBytes.keyLength(bytes, at, position);
        value = keyStart + keyLength;
        if (path != null) {
            path.key(depth, bytes, keyStart, keyLength);
        }
    }
}
