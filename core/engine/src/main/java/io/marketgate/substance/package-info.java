/**
 * The register of substances and species: what a thing is called, and which lists of which instruments it stands on. Pure
 * data and its lookup by name; knows nothing of products, rules or markets.
 */
@NullMarked
package io.marketgate.substance;

import org.jspecify.annotations.NullMarked;
