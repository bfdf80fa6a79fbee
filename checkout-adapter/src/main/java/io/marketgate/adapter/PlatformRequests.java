package io.marketgate.adapter;

import io.marketgate.problem.RequestLimit;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The size limit for platform requests, which are whole carts with full product data. */
@Dependent
class PlatformRequests {

    @Produces
    @Singleton
    RequestLimit platforms(
            @ConfigProperty(name = "marketgate.adapters.max-body-size", defaultValue = "2M") MemorySize most) {
        return new RequestLimit("/adapters/", most.asLongValue(), RequestLimit.Reader.ENDPOINT);
    }
}
