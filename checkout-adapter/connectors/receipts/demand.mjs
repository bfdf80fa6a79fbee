/**
 * No order is completed that did not go through the gate. For a shop's back end, which calls this before it completes one:
 *
 *     await demand({ gate: "https://gate.example", apiKey }, request.headers["marketgate-receipt"], cart, placedAt)
 *
 * Needs Node 18 and nothing else.
 */
const BUDGET_MILLIS = 1500
const SOLD_HERE = "SELL_LOCAL"

/** Nothing proves that an order went through the gate; `why` is a word of the gate's, or one of the three of this file. */
export class Unproven extends Error {
  constructor(why, options) {
    super(`nothing proves that this order may be sold (${why})`, options)
    this.name = "Unproven"
    this.why = why
  }
}

/**
 * Resolves if an order may be completed, and rejects with {@link Unproven} if not, also where the gate has not said so.
 *
 * @param gate its URL, the shop's API key, and how many milliseconds it has
 * @param receipt what came along with the order, or nothing
 * @param cart written from the shop's own order, as the guide to receipts says, never from what came along
 * @param placedAt when the order was placed, a Date or ISO 8601; now, if it is left out
 */
export async function demand({ gate, apiKey, budget = BUDGET_MILLIS }, receipt, cart, placedAt) {
  if (!receipt) {
    throw new Unproven("NO_RECEIPT")
  }
  const verification = await verified({ gate, apiKey, budget }, { receipt, cart, placedAt }).catch((cause) => {
    throw new Unproven("UNVERIFIED", { cause })
  })
  if (verification.valid !== true) {
    throw new Unproven(verification.why)
  }
  // A receipt is as good for a cart that was refused: it says so.
  if (!cart.lines.every((line) => verification.verdicts[line.id] === SOLD_HERE)) {
    throw new Unproven("NOT_SOLD_HERE")
  }
}

/** What the gate says of a receipt. Rejects if that is neither a yes for this cart nor a no. */
async function verified({ gate, apiKey, budget }, question) {
  const answer = await fetch(`${gate}/v1/receipts/verify`, {
    method: "POST",
    headers: { "X-API-Key": apiKey, "Content-Type": "application/json" },
    body: JSON.stringify(question),
    redirect: "error",
    signal: AbortSignal.timeout(budget),
  })
  if (answer.status !== 200) {
    throw new Error(`the gate answers ${answer.status}`)
  }
  const { valid, why, storefront, verdicts } = await answer.json()
  const no = valid === false && typeof why === "string"
  const { cart } = question
  const yes = valid === true && storefront === cart.storefront && Object.keys(verdicts).length === cart.lines.length
  if (!no && !yes) {
    throw new Error("the gate answers what cannot be its answer")
  }
  return { valid, why, verdicts }
}
