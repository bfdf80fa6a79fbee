/**
 * What is wrong though it is well formed: in a rule, in the rules of a pack together, in the description of a product.
 * A check adds to the problems or lists findings; it reads no file and refuses nothing.
 */
@NullMarked
package io.marketgate.pack.checks;

import org.jspecify.annotations.NullMarked;
