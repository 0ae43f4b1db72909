/**
 * Types as the validator sees them.
 *
 * <p>Owns: the mapping between our types and Calcite's, types of numeric results, forms of operands. Entry point:
 * {@link dev.sneller.sql.type.TypeMapping}.
 */
package dev.sneller.sql.type;
