/**
 * Work items in PostgreSQL, through a Panache repository. One dedicated thread writes them, one transaction an item.
 */
@NullMarked
package io.marketgate.workitem.postgres;

import org.jspecify.annotations.NullMarked;
