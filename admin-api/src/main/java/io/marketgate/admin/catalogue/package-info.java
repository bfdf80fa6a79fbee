/** Whether the catalogue's rows are as the audit trail recorded them. Writes nothing but a checkpoint. */
@NullMarked
package io.marketgate.admin.catalogue;

import org.jspecify.annotations.NullMarked;
