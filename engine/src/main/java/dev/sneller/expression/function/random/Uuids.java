package dev.sneller.expression.function.random;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** UUID_STRING: a random UUID for each row (version 4), or the one that a namespace gives a name (version 5). */
final class Uuids {
    private static final int OCTETS = 16;
    private static final int TEXT_LENGTH = 36;
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private Uuids() {}

    /** Eight, four, four, four and twelve digits. */
    private static void write(byte[] octets, int version, BytesVector target, int row) {
        octets[6] = (byte) (octets[6] & 0x0F | version << 4);
        octets[8] = (byte) (octets[8] & 0x3F | 0x80);
        int at = target.reserve(TEXT_LENGTH);
        target.start()[row] = at;
        target.lengths()[row] = TEXT_LENGTH;
        byte[] out = target.bytes();
        for (int i = 0; i < OCTETS; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                out[at++] = '-';
            }
            out[at++] = DIGITS[octets[i] >> 4 & 0xF];
            out[at++] = DIGITS[octets[i] & 0xF];
        }
    }

    /** Anew for each row. */
    static final class Fresh implements Evaluator {
        private final SecureRandom random = new SecureRandom();
        private final TextResult result;
        private final byte[] octets = new byte[OCTETS];
        private byte[] drawn = {};

        Fresh(LogicalType type) {
            result = new TextResult(type);
        }

        @Override
        public ColumnVector evaluate(Batch batch, SelectionVector selection) {
            int rows = batch.rowCount();
            if (drawn.length != rows * OCTETS) {
                drawn = new byte[rows * OCTETS];
            }
            random.nextBytes(drawn);
            BytesVector target = result.begin(rows);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(drawn, row * OCTETS, octets, 0, OCTETS);
                write(octets, 4, target, row);
            }
            target.length(rows);
            target.validity(null);
            return target;
        }
    }

    /** Of a namespace, itself a UUID, and a name. */
    static final class OfName implements Kernel {
        private final TextResult result;
        private final MessageDigest digest = digest();
        private final byte[] octets = new byte[OCTETS];
        private final byte[] hash = new byte[20];

        OfName(LogicalType type) {
            result = new TextResult(type);
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            BytesVector namespace = (BytesVector) arguments[0];
            BytesVector name = (BytesVector) arguments[1];
            BytesVector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                if (!read(namespace, row)) {
                    outcome.fail(row);
                    continue;
                }
                digest.update(octets);
                digest.update(name.bytes(), name.start()[row], name.lengths()[row]);
                finish();
                write(octets, 5, target, row);
            }
            return target;
        }

        private void finish() {
            try {
                digest.digest(hash, 0, hash.length);
            } catch (java.security.DigestException e) {
                throw new IllegalStateException("20 bytes hold a SHA-1", e);
            }
            System.arraycopy(hash, 0, octets, 0, OCTETS);
        }

        /** Digits with hyphens where they belong. */
        private boolean read(BytesVector text, int row) {
            if (text.lengths()[row] != TEXT_LENGTH) {
                return false;
            }
            int at = text.start()[row];
            for (int i = 0; i < OCTETS; i++) {
                if ((i == 4 || i == 6 || i == 8 || i == 10) && text.bytes()[at++] != '-') {
                    return false;
                }
                int high = Character.digit(text.bytes()[at++], 16);
                int low = Character.digit(text.bytes()[at++], 16);
                if (high < 0 || low < 0) {
                    return false;
                }
                octets[i] = (byte) (high << 4 | low);
            }
            return true;
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            return new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(((BytesVector) arguments[0]).text(row))
                            + " is not a UUID such as fe971b24-9572-4005-b22f-351e9c09274d");
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-1");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-1", e);
            }
        }
    }
}
