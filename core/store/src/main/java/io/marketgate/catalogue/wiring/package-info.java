/** Assembles the catalogue for the application: configuration, beans, start. Makes no decisions. */
@NullMarked
package io.marketgate.catalogue.wiring;

import org.jspecify.annotations.NullMarked;
