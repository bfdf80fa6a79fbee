/**
 * Semantic checks of well-formed documents: a single rule, the rules of a pack together, a product's description. A
 * check adds problems or lists findings; it reads no file and refuses nothing.
 */
@NullMarked
package io.marketgate.pack.checks;

import org.jspecify.annotations.NullMarked;
