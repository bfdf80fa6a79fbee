package io.marketgate.checkout.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.explanation.Notice;
import io.marketgate.pack.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds stated evidence that can never count, whatever the cart. */
@Singleton
class IneffectiveEvidence {
    private final Set<EvidenceType> presented;

    IneffectiveEvidence() {
        this.presented = Vocabulary.bundled().evidence().values().stream()
                .filter(Vocabulary.EvidenceDefinition::presented)
                .map(Vocabulary.EvidenceDefinition::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A notice for each of them, with its pointer into the request. */
    List<Notice> of(CheckoutQuestion question) {
        List<Notice> notices = new ArrayList<>();
        List<CartLine> lines = question.request().lines();
        for (int line = 0; line < lines.size(); line++) {
            List<Evidence> stated = lines.get(line).stated();
            for (int piece = 0; piece < stated.size(); piece++) {
                note(question, stated.get(piece).type(), "/lines/" + line + "/evidence/" + piece, notices);
            }
        }
        return notices;
    }

    private void note(CheckoutQuestion question, EvidenceType type, String pointer, List<Notice> notices) {
        if (!presented.contains(type)) {
            notices.add(new Notice(
                    Notice.Code.NOT_COUNTED,
                    pointer,
                    "`" + type + "` counts only where the merchant holds it, so what is stated of it does nothing"));
        } else if (!question.snapshot().rulebook().asks(question.merchant().id(), type)) {
            notices.add(new Notice(Notice.Code.NOT_ASKED, pointer, "no rule asks for `" + type + "`"));
        }
    }
}
