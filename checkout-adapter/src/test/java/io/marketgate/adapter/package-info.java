/** What tests of platform adapters share. */
@NullMarked
package io.marketgate.adapter;

import org.jspecify.annotations.NullMarked;
