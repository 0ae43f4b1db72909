package dev.sneller.exec.operator.group;

import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The short way to a group when every key is a dictionary code: codes combine to one index into an array of group numbers, filled as
 * combinations occur. Kept for the dictionaries seen last, of one (file, row group) each.
 */
final class DictionaryTranslations {
    private static final int MAX_COMBINATIONS = 1 << 17;
    private static final int MAX_KEPT = 64;
    private static final int UNKNOWN = -1;

    /** Group numbers by combined code; the code after the last of each dictionary stands for NULL. */
    private record Translation(Dictionary[] dictionaries, int[] groups) {}

    private final GroupTable table;
    private final List<Translation> kept = new ArrayList<>();
    private final int[] combined = new int[Batch.MAX_ROWS];
    private final SelectionVector firstOfUnknown = new SelectionVector(Batch.MAX_ROWS);
    private final int[] unknownCode = new int[Batch.MAX_ROWS];
    private final int[] newGroups = new int[Batch.MAX_ROWS];
    private Translation current;

    DictionaryTranslations(GroupTable table) {
        this.table = table;
    }

    /** Answers false when the keys are not all dictionary codes of few combinations. */
    boolean find(ColumnVector[] vectors, SelectionVector selection, int count, int[] groups) {
        if (!choose(vectors)) {
            return false;
        }
        combine(vectors, selection, count);
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

    private boolean choose(ColumnVector[] vectors) {
        if (vectors.length == 0) {
            return false;
        }
        if (current != null && fits(current, vectors)) {
            return true;
        }
        long combinations = 1;
        for (ColumnVector vector : vectors) {
            if (!(vector instanceof DictionaryVector dictionary)) {
                return false;
            }
            combinations *= dictionary.dictionary().size() + 1L;
            if (combinations > MAX_COMBINATIONS) {
                return false;
            }
        }
        for (Translation translation : kept) {
            if (fits(translation, vectors)) {
                current = translation;
                return true;
            }
        }
        keepNew(vectors, (int) combinations);
        return true;
    }

    private void keepNew(ColumnVector[] vectors, int combinations) {
        Dictionary[] dictionaries = new Dictionary[vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            dictionaries[k] = ((DictionaryVector) vectors[k]).dictionary();
        }
        int[] groups = new int[combinations];
        Arrays.fill(groups, UNKNOWN);
        current = new Translation(dictionaries, groups);
        if (kept.size() == MAX_KEPT) {
            kept.remove(0);
        }
        kept.add(current);
    }

    private static boolean fits(Translation translation, ColumnVector[] vectors) {
        for (int k = 0; k < vectors.length; k++) {
            if (!(vectors[k] instanceof DictionaryVector vector)
                    || vector.dictionary() != translation.dictionaries()[k]) {
                return false;
            }
        }
        return true;
    }

    private void combine(ColumnVector[] vectors, SelectionVector selection, int count) {
        for (int k = 0; k < vectors.length; k++) {
            DictionaryVector vector = (DictionaryVector) vectors[k];
            int size = vector.dictionary().size();
            int scale = k == 0 ? 0 : size + 1;
            if (selection == null) {
                combineAll(vector, scale, count);
            } else {
                combineSelected(vector, scale, selection.rows(), count);
            }
        }
    }

    private void combineAll(DictionaryVector vector, int scale, int count) {
        int[] codes = vector.codes();
        for (int i = 0; i < count; i++) {
            combined[i] = combined[i] * scale + codes[i];
        }
        long[] validity = vector.validity();
        if (validity != null) {
            int size = vector.dictionary().size();
            for (int w = 0; w < Validity.words(count); w++) {
                for (long nulls = ~validity[w]; nulls != 0; nulls &= nulls - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(nulls);
                    if (row < count) {
                        combined[row] += size - codes[row];
                    }
                }
            }
        }
    }

    private void combineSelected(DictionaryVector vector, int scale, int[] rows, int count) {
        int[] codes = vector.codes();
        long[] validity = vector.validity();
        int size = vector.dictionary().size();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            int code = validity == null || Validity.isPresent(validity, row) ? codes[row] : size;
            combined[i] = combined[i] * scale + code;
        }
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
}
