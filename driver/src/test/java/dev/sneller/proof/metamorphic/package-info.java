/**
 * Random questions that need no second database: pairs of them whose rows must be equal, because a condition parts the rows in three (TLP),
 * or counts the same as a filter and as a column (NoREC), or a column holds what the path of the document does.
 */
package dev.sneller.proof.metamorphic;
