/**
 * The promises that only the whole gate can break, each as a test over the packaged application. What can be held to its
 * promise by a module alone is held there.
 */
@NullMarked
package io.marketgate.promises;

import org.jspecify.annotations.NullMarked;
