package dev.sneller.exec.operator.group;

import dev.sneller.exec.operator.group.KeyCodes.Meaning;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The short way to a group when every key has small codes: they combine to one index into an array of group numbers, filled as
 * combinations occur. Kept for the meanings of codes seen last, such as the dictionaries of a (file, row group).
 */
final class CodeTranslations {
    private static final int MAX_COMBINATIONS = 1 << 17;
    /** Of all translations that are kept together. */
    private static final int MAX_KEPT = 1 << 20;

    private static final int UNKNOWN = -1;
    /** Batches without codes after which nobody looks for codes any more. */
    private static final int MAX_MISSES = 16;

    /** Group numbers by combined code. */
    private record Translation(Meaning[] meanings, int[] groups) {}

    private final GroupTable table;
    private final KeyCodes[] codes;
    private final Meaning[] meanings;
    private final List<Translation> kept = new ArrayList<>();
    private final int[] combined = new int[Batch.MAX_ROWS];
    private final SelectionVector firstOfUnknown = new SelectionVector(Batch.MAX_ROWS);
    private final int[] unknownCode = new int[Batch.MAX_ROWS];
    private final int[] newGroups = new int[Batch.MAX_ROWS];
    private Translation current;
    private int keptCombinations;
    private int misses;

    CodeTranslations(GroupTable table) {
        this.table = table;
        codes = new KeyCodes[table.keyCount()];
        Arrays.setAll(codes, k -> new KeyCodes());
        meanings = new Meaning[codes.length];
    }

    /** Answers false when the keys are not all codes of few combinations. */
    boolean find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        if (misses == MAX_MISSES || codes.length == 0) {
            return false;
        }
        if (!turnTo(vectors, selection, count)) {
            misses++;
            return false;
        }
        for (int k = 0; k < codes.length; k++) {
            int scale = k == 0 ? 0 : meanings[k].size() + 1;
            codes[k].combine(vectors[k], selection, count, scale, combined);
        }
        int[] byCode = current.groups();
        int unknown = 0;
        for (int i = 0; i < count; i++) {
            groups[i] = byCode[combined[i]];
            unknown |= groups[i];
        }
        if (unknown < 0) {
            addUnknown(vectors, selection, count, groups);
        }
        return true;
    }

    private boolean turnTo(ColumnVector[] vectors, SelectionVector selection, int count) {
        long combinations = 1;
        for (int k = 0; k < codes.length; k++) {
            Meaning meaning =
                    codes[k].turnTo(vectors[k], selection, count, (int) (MAX_COMBINATIONS / combinations) - 1);
            if (meaning == null) {
                return false;
            }
            meanings[k] = meaning;
            combinations *= meaning.size() + 1L;
        }
        if (current == null || !fits(current)) {
            current = choose((int) combinations);
        }
        return true;
    }

    private Translation choose(int combinations) {
        for (Translation translation : kept) {
            if (fits(translation)) {
                return translation;
            }
        }
        keptCombinations += combinations;
        while (keptCombinations > MAX_KEPT) {
            keptCombinations -= kept.remove(0).groups().length;
        }
        int[] groups = new int[combinations];
        Arrays.fill(groups, UNKNOWN);
        Translation translation = new Translation(meanings.clone(), groups);
        kept.add(translation);
        return translation;
    }

    private boolean fits(Translation translation) {
        for (int k = 0; k < meanings.length; k++) {
            if (!meanings[k].isSame(translation.meanings()[k])) {
                return false;
            }
        }
        return true;
    }

    /** Looks each unknown combination up once, by its first row. */
    private void addUnknown(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        int[] byCode = current.groups();
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (byCode[combined[i]] == UNKNOWN) {
                byCode[combined[i]] = UNKNOWN - 1;
                unknownCode[n] = combined[i];
                firstOfUnknown.rows()[n++] = selection == null ? i : selection.row(i);
            }
        }
        firstOfUnknown.count(n);
        table.findByHash(vectors, firstOfUnknown, n, newGroups);
        for (int i = 0; i < n; i++) {
            byCode[unknownCode[i]] = newGroups[i];
        }
        for (int i = 0; i < count; i++) {
            groups[i] = byCode[combined[i]];
        }
    }

    /** Bytes held. */
    long bytes() {
        return 4L * keptCombinations + 16L * Batch.MAX_ROWS;
    }
}
