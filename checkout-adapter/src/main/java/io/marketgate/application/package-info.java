/**
 * The runnable application: main, the embedded database, start-up checks, demonstration data. Decides nothing, and no
 * other package may use it.
 */
@NullMarked
package io.marketgate.application;

import org.jspecify.annotations.NullMarked;
