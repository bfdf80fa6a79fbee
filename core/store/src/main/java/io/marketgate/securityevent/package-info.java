/**
 * Who was refused, which key was used, who erased a buyer: what an auditor asks of the gate's doors. Rows are bound to each
 * other as the audit trail's are. Makes no decision and knows no door.
 */
@NullMarked
package io.marketgate.securityevent;

import org.jspecify.annotations.NullMarked;
