/**
 * Sequences: their definitions and the numbers this process has taken from them.
 *
 * <p>Owns: {@link dev.sneller.session.sequence.SequencePlan}, {@link dev.sneller.session.sequence.SequenceBlocks},
 * {@link dev.sneller.session.sequence.SequenceDefinition}. Does not own: where {@code NEXTVAL} stands in a statement ({@code sql.validate}).
 *
 * <p>Invariants: no number is given twice, whatever transactions roll back and processes die; numbers may be left out.
 */
package dev.sneller.session.sequence;
