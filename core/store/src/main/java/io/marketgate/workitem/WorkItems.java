package io.marketgate.workitem;

import io.marketgate.merchant.MerchantId;

/** Where the gate leaves what staff should look at. */
public interface WorkItems {

    /**
     * Notes that something was seen. It is written behind the caller's back, neither blocks nor throws, and where too much
     * is noted at once what came last is dropped and counted.
     *
     * @param key what it is about; cut to 300 characters
     * @param detail one sentence for staff; cut to 1000 characters
     */
    void note(MerchantId merchant, WorkItem.Kind kind, String key, String detail);
}
