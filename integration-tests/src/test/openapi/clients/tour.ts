// The calls that a newcomer makes, by the generated client. Writes what it was answered.
import { writeFileSync } from "node:fs"
import {
  AddressesApi, CheckoutApi, Configuration, DecisionsApi, EligibilityApi, EvidenceApi, IdentityApi, ReceiptsApi,
  ResponseError, SKUsApi, VocabularyApi,
} from "./client"
import type { DecisionRequest } from "./client"

const [gate, storefrontKey, adminKey, output] = process.argv.slice(2)
const client = (apiKey: string) => new Configuration({ basePath: gate, apiKey })

async function tour() {
  const storefront = client(storefrontKey)
  const staff = client(adminKey)
  const shipTo = { country: "SG", city: "Singapore", postalCode: "238823" }
  const decisionRequest: DecisionRequest = {
    storefront: "cn-flagship", currency: "CNY", locale: "en", receipt: true, detail: "FULL", shipTo,
    buyer: { subject: "client-typescript" },
    lines: [{ id: "1", sku: "HERBAL-OTC-1", quantity: 2, unitPrice: "49.00" }],
  }
  const checkout = new CheckoutApi(storefront)
  const decision = await checkout.decideCart({ decisionRequest, idempotencyKey: "client-typescript-1" })
  const [line] = decision.lines
  const again = await checkout.findDecision({ id: decision.id })
  const receipt = await new ReceiptsApi(storefront).verifyReceipt({
    receiptQuestion: { receipt: decision.receipt!, cart: decisionRequest },
  })
  const eligibility = await new EligibilityApi(storefront).queryEligibility({
    eligibilityQuery: { storefront: "global", skus: ["LIPSTICK-1"], markets: ["SG"] },
  })
  const address = await new AddressesApi(storefront).resolveAddress({ addressQuestion: { address: shipTo } })
  const verification = await new IdentityApi(storefront).verifyBuyer({
    verificationRequest: {
      subject: "client-typescript", market: "CN",
      document: { type: "CN_RESIDENT_ID", number: "110101199003078814", name: "李明" },
    },
  })
  const substances = await new VocabularyApi(storefront).searchSubstances({ q: "metformin" })
  await new SKUsApi(staff).putSku({
    sku: "CLIENT-TYPESCRIPT-1",
    skuBody: { title: "Made-up lotion", productClass: "COSMETIC", attributes: { form: "LOTION" } },
  })
  const evidence = await new EvidenceApi(staff).postEvidence({
    evidenceBody: { type: "PRODUCT_LISTING", scope: "PRODUCT", sku: "CLIENT-TYPESCRIPT-1", market: "SG", number: "made-up" },
  })
  const replay = await new DecisionsApi(staff).replayDecision({ id: decision.id })
  const refused = await checkout
    .decideCart({ decisionRequest: { ...decisionRequest, currency: "XXX" } })
    .then(() => null, (failure) => (failure instanceof ResponseError ? failure.response.status : String(failure)))

  return {
    verdict: line.verdict,
    headline: line.shopper?.headline,
    law: (line.reasons ?? []).some((reason) => reason.legalBasis !== null),
    again: again.id === decision.id,
    receipt: receipt.valid,
    eligibility: eligibility.answers[0].verdict,
    market: address.market,
    verification: verification.status,
    substance: substances[0].name,
    evidence: evidence.id !== undefined,
    replay: replay.outcome,
    refused,
  }
}

tour().then((said) => writeFileSync(output, JSON.stringify(said)))
