package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.error.ErrorResponse;
import com.commercetools.api.models.error.InvalidInputError;
import com.commercetools.api.models.error.InvalidOperationError;
import io.marketgate.checkout.handover.Redemption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverRefusalTest {
    @ParameterizedTest
    @EnumSource
    void namesTheReasonInThePlatformsForm(Redemption.Why why) {
        ErrorResponse refusal = JavaSdk.whole(HandoverRefusal.of(why), ErrorResponse.class);

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getErrors()).singleElement().isInstanceOfSatisfying(InvalidOperationError.class, error -> {
            assertThat(error.getMessage()).isEqualTo(refusal.getMessage());
            assertThat(error.values()).containsEntry("why", why.name());
        });
    }

    @Test
    void namesTheMissingMemberInThePlatformsForm() {
        ErrorResponse refusal = JavaSdk.whole(HandoverRefusal.unreadable("/state is needed"), ErrorResponse.class);

        assertThat(refusal.getErrors()).singleElement().isInstanceOf(InvalidInputError.class);
    }
}
