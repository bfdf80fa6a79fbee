package io.marketgate.workitem;

import io.marketgate.merchant.MerchantId;

/** Where the gate reports what staff should look at. */
public interface WorkItems {

    /**
     * Reports that something was seen. Written asynchronously: neither blocks nor throws. If too many are reported at
     * once, the latest are dropped and counted.
     *
     * @param key the subject; cut to 300 characters
     * @param detail one sentence for staff; cut to 1000 characters
     */
    void note(MerchantId merchant, WorkItem.Kind kind, String key, String detail);
}
