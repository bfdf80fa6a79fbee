/**
 * The durable record of every decision given: its port, what an entry holds, its stored form, and replay. Where and how
 * it is stored is its adapter's; nothing here knows a database. No name, address line or number of a paper comes in.
 */
@NullMarked
package io.marketgate.journal;

import org.jspecify.annotations.NullMarked;
