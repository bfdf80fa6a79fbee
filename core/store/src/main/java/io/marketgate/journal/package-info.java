/**
 * The durable record of every decision given: its port, its entries, their stored form, and replay. The adapter decides
 * where and how it is stored; nothing here depends on a database. Entries contain no name, address line or number of
 * evidence.
 */
@NullMarked
package io.marketgate.journal;

import org.jspecify.annotations.NullMarked;
