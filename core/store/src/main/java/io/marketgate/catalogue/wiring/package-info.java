/** Puts the catalogue together for the application: configuration, beans, the start. No decisions of its own. */
@NullMarked
package io.marketgate.catalogue.wiring;

import org.jspecify.annotations.NullMarked;
