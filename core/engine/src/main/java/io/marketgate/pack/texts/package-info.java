/**
 * The texts of a pack, those that no market owns, and the words no shopper is told, with what may be wrong in them. No
 * rule is known here: which text one needs is asked from outside.
 */
@NullMarked
package io.marketgate.pack.texts;

import org.jspecify.annotations.NullMarked;
