/** Security events in PostgreSQL, and the thread that writes them behind the answers. */
@NullMarked
package io.marketgate.securityevent.postgres;

import org.jspecify.annotations.NullMarked;
