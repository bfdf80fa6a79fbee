/**
 * The texts of a pack, the common texts, and the words that shoppers must not see, with their problems. Knows no rules:
 * callers ask for the text keys that they need.
 */
@NullMarked
package io.marketgate.pack.texts;

import org.jspecify.annotations.NullMarked;
