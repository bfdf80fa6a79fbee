/**
 * The promises that only the whole gate can break, each as a test of the packaged application. A promise that one
 * module can prove is tested there.
 */
@NullMarked
package io.marketgate.promises;

import org.jspecify.annotations.NullMarked;
