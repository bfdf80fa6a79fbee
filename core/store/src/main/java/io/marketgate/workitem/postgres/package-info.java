/** Work items in PostgreSQL, through a Panache repository. A thread of their own writes them, one transaction an item. */
@NullMarked
package io.marketgate.workitem.postgres;

import org.jspecify.annotations.NullMarked;
