/**
 * What stands between the network and the first filter: how long a connection may keep the gate waiting, and requests
 * that two readers could understand differently. Knows no path and no caller.
 */
@NullMarked
package io.marketgate.connection;

import org.jspecify.annotations.NullMarked;
