/** What a caller can do to the gate below HTTP, and how often: half requests, requests of two meanings, many of them. */
@NullMarked
package io.marketgate.connection;

import org.jspecify.annotations.NullMarked;
