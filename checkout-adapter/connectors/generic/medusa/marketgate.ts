/**
 * No cart of Medusa 2 is completed that the gate has not let through. Lives in `src/workflows/hooks`.
 *
 * Written without type annotations: Node and TypeScript take the same file, and Marketgate's tests run it as it is.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

const BUDGET_MILLIS = 1500
const UNJUDGED = "This order cannot be checked just now, so it is not sold. Please try again in a moment."
const UNNAMED = "A product of this order has no SKU, so it cannot be checked and is not sold. Please take it out, or ask the shop."
const UNREADABLE = "This order cannot be checked as it is, so it is not sold. Please ask the shop."
const NOWHERE = "Please say where the order goes first: what may be sold depends on it."

completeCartWorkflow.hooks.validate(async ({ cart }) => {
  const why = await refusal(cart).catch(() => UNJUDGED)
  if (why) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, why)
  }
})

/** Why a cart may not be sold; null if it may. Rejects if the gate has not ruled. */
async function refusal(cart) {
  if (!cart.shipping_address?.country_code) {
    return NOWHERE
  }
  const asked = question(cart)
  if (asked.lines.some((line) => !line.sku?.trim())) {
    return UNNAMED
  }
  const answer = await fetch(`${process.env.MARKETGATE_URL}/v1/checkout/decisions`, {
    method: "POST",
    headers: { "X-API-Key": process.env.MARKETGATE_KEY ?? "", "Content-Type": "application/json" },
    body: JSON.stringify(asked),
    redirect: "error",
    signal: AbortSignal.timeout(BUDGET_MILLIS),
  })
  if (answer.status !== 200) {
    return answer.status === 400 ? UNREADABLE : UNJUDGED
  }
  return reading(await answer.json(), asked)
}

/** Of the address only what tells which law applies goes along. */
function question(cart) {
  const { country_code, city, postal_code } = cart.shipping_address
  return {
    storefront: process.env.MARKETGATE_STOREFRONT,
    cartId: cart.id,
    detail: "SHOPPER",
    currency: cart.currency_code.toUpperCase(),
    shipTo: { country: country_code.toUpperCase(), city, postalCode: postal_code },
    lines: cart.items.map((item) => ({
      id: item.id,
      sku: item.variant_sku,
      quantity: Math.ceil(Number(item.quantity)),
      unitPrice: priceWithTax(item).toFixed(4),
    })),
  }
}

/** NaN, which the gate does not take, where there is no price. */
function priceWithTax({ unit_price, is_tax_inclusive, tax_lines }) {
  const percent = is_tax_inclusive ? 0 : (tax_lines ?? []).reduce((sum, tax) => sum + Number(tax.rate), 0)
  return Number(unit_price ?? NaN) * (1 + percent / 100)
}

/** It is a yes only if it rules exactly the lines of this cart and opens each. */
function reading(ruling, asked) {
  const skus = new Map(asked.lines.map((line) => [line.id, line.sku]))
  const ruled = new Set(ruling.lines.filter((line) => skus.get(line.id) === line.sku).map((line) => line.id))
  const ours = Boolean(asked.cartId) && ruling.cartId === asked.cartId
  if (!ours || ruling.lines.length !== asked.lines.length || ruled.size !== asked.lines.length) {
    return UNJUDGED
  }
  const closed = ruling.lines.filter((line) => line.verdict !== "SELL_LOCAL")
  if (closed.length === 0) {
    return ruling.disposition === "SELL_LOCAL" ? null : UNJUDGED
  }
  // What the gate says of each line, each text once: why, what the shopper can do, and the law.
  const told = [...new Set(closed.map((line) => line.shopper?.text).filter(Boolean))]
  const url = ruling.redirects.map((redirect) => redirect.url).find((one) => one.startsWith("https://"))
  return [told.join(" ") || "This may not be sold here.", url].filter(Boolean).join(" ")
}
