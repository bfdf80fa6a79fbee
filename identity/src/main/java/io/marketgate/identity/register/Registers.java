package io.marketgate.identity.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.verification.RealNameRegister;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Set;

/** Assembles registers. */
public final class Registers {
    /** The authority behind the two-element check holds mainland resident cards only. */
    private static final Set<DocumentType> CLOUD = Set.of(DocumentType.CN_RESIDENT_ID);

    private Registers() {}

    /** The two-element check of Alibaba Cloud, guarded and coalesced. */
    public static RealNameRegister cloud(CloudAccess access, ProviderGuard guard, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(guard.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        RegisterProvider provider = new CloudRegister(access, http, new ObjectMapper(), clock);
        return new CoalescingRegister(new GuardedRegister(CLOUD, provider, guard));
    }
}
