package io.marketgate.checkout.classification;

import io.marketgate.problem.RequestLimit;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The size limit for a catalogue in lines, which is as much as the server takes from anybody. */
@Dependent
class ClassificationRequests {

    @Produces
    @Singleton
    RequestLimit catalogues(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        return new RequestLimit(ClassificationResource.PATH, most.asLongValue(), RequestLimit.Reader.ENDPOINT);
    }
}
