/** Work items in PostgreSQL, written by a thread of its own in batches. */
@NullMarked
package io.marketgate.workitem.postgres;

import org.jspecify.annotations.NullMarked;
