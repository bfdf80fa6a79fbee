/**
 * Files as nodes: YAML with line and pointer, members with their expected types, and the problems found while reading.
 * Knows no pack syntax and refuses nothing.
 */
@NullMarked
package io.marketgate.pack.file;

import org.jspecify.annotations.NullMarked;
