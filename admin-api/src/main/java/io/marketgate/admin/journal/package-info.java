/** Whether journal and audit trail are as the gate wrote them. Writes nothing but a checkpoint. */
@NullMarked
package io.marketgate.admin.journal;

import org.jspecify.annotations.NullMarked;
