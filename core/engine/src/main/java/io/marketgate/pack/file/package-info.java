/**
 * What people wrote, place by place: YAML as nodes with line and pointer, members as the types they should have, and
 * the problems that gather while it is read. No word of a pack is known here, and nothing is refused here.
 */
@NullMarked
package io.marketgate.pack.file;

import org.jspecify.annotations.NullMarked;
