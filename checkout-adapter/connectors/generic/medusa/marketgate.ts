/**
 * No cart of Medusa 2 is completed that the gate has not let through. Lives in `src/workflows/hooks`, and needs the package
 * `@marketgate/client`.
 *
 * Written without type annotations: Node and TypeScript take the same file, and Marketgate's tests run it as it is.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { Gate, refusal, texts } from "@marketgate/client"

const gate = new Gate({ url: process.env.MARKETGATE_URL ?? "", apiKey: process.env.MARKETGATE_KEY ?? "" })

completeCartWorkflow.hooks.validate(async ({ cart }) => {
  const why = await closed(cart).catch((failure) => (failure.lasting ? texts.unreadable : texts.unjudged))
  if (why) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, why)
  }
})

/** Why a cart may not be sold; undefined if it may. Rejects if the gate has not ruled. */
async function closed(cart) {
  if (!cart.shipping_address?.country_code) {
    return texts.nowhere
  }
  const asked = question(cart)
  if (asked.lines.some((line) => !line.sku?.trim())) {
    return texts.unnamed
  }
  return refusal(await gate.decide(asked))
}

/** Of the address only what tells which law applies goes along. */
function question(cart) {
  const { country_code, city, postal_code } = cart.shipping_address
  return {
    storefront: process.env.MARKETGATE_STOREFRONT,
    cartId: cart.id,
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
