/**
 * What every part of the staff side shares: how things of the catalogue are put, read, listed and deleted over HTTP. Each
 * kind of thing has a package of its own below; none of them knows another, and nothing here decides anything.
 */
@NullMarked
package io.marketgate.admin;

import org.jspecify.annotations.NullMarked;
