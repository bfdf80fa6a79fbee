/**
 * The catalogue on PostgreSQL or what is compatible with it. Here stands the editor that the control plane writes
 * through; it puts the rooms below together, and has no SQL and no entity of its own. No rule is judged and nothing is
 * cached in any of them.
 */
@NullMarked
package io.marketgate.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
