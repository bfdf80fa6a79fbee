/**
 * What every part of the staff side shares: how resources of the catalogue are put, read, listed and deleted over HTTP.
 * Each kind of resource has its own package below, independent of the others. Nothing here decides anything.
 */
@NullMarked
package io.marketgate.admin;

import org.jspecify.annotations.NullMarked;
