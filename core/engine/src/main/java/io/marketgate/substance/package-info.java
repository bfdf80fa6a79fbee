/**
 * The register of substances and species: their names, and the lists of legal instruments that name them. Pure data and
 * its lookup by name. Independent of products, rules and markets.
 */
@NullMarked
package io.marketgate.substance;

import org.jspecify.annotations.NullMarked;
