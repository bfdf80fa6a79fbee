/**
 * The runnable application: main, the embedded database, start-up checks, demonstration data. Nothing here decides,
 * and nothing outside may use it.
 */
@NullMarked
package io.marketgate.application;

import org.jspecify.annotations.NullMarked;
