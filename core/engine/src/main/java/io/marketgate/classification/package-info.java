/**
 * The classification assistant: what a product is in each market before it is a SKU of anybody, by its composition, claims,
 * form and commodity, with the rules that say so and the facts that are missing. Asks {@code io.marketgate.judgement} and
 * decides nothing of its own; reads and writes JSON lines, and has the command that does so.
 */
@NullMarked
package io.marketgate.classification;

import org.jspecify.annotations.NullMarked;
