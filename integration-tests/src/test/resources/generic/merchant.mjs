/**
 * A merchant with endpoints of the Agentic Commerce Protocol that completes nothing without a receipt. What is in a session is
 * said by its id, as in `cs_2_LIPSTICK-1_any`.
 */
import { createServer } from "node:http"
import { pathToFileURL } from "node:url"

const { Gate } = await import(pathToFileURL(process.argv[2]))
const gate = new Gate({ url: process.env.MARKETGATE_URL, apiKey: process.env.MARKETGATE_KEY, timeout: 1000 })
const receipts = new Map()

createServer(async (request, response) => {
  const [, collection, id, action] = request.url.split("/")
  if (collection === "receipts") {
    return answer(response, 200, { receipt: receipts.get(id) })
  }
  if (action !== "complete") {
    return answer(response, 200, session(id, "ready_for_payment"))
  }
  const receipt = request.headers["marketgate-receipt"]
  receipts.set(id, receipt)
  try {
    await gate.demandReceipt(receipt, cart(session(id)))
  } catch (refusal) {
    return answer(response, 403, { type: "invalid_request", code: refusal.why ?? "CRASH", message: refusal.message })
  }
  const order = { id: `o-${id}`, checkout_session_id: id, permalink_url: "https://shop.example/orders/o" }
  answer(response, 200, { ...session(id, "completed"), order })
}).listen(Number(process.env.PORT), "127.0.0.1", () => console.log("open"))

function session(id, status) {
  const [, number, sku] = id.split("_")
  const quantity = Number(number)
  return {
    id,
    protocol: { version: "2026-04-17" },
    capabilities: {},
    status,
    currency: "usd",
    locale: "en",
    line_items: [
      {
        id: "li_1",
        item: { id: sku },
        quantity,
        unit_amount: 1250,
        totals: [{ type: "total", display_text: "Total", amount: 1250 * quantity }],
      },
    ],
    fulfillment_details: {
      address: {
        name: "A. Buyer",
        line_one: "1 Main Street",
        city: "Singapore",
        state: "",
        country: "SG",
        postal_code: "238823",
      },
    },
    fulfillment_options: [],
    totals: [{ type: "total", display_text: "Total", amount: 1250 * quantity }],
    messages: [],
    links: [],
  }
}

/** As the guide to receipts has it. */
function cart({ id, currency, line_items, fulfillment_details: { address } }) {
  return {
    storefront: "global",
    currency: currency.toUpperCase(),
    shipTo: { country: address.country, city: address.city.toUpperCase(), postalCode: address.postal_code },
    buyer: { subject: `acp:${id}` },
    lines: line_items.map(({ item, quantity, unit_amount }, number) => ({
      id: String(number),
      sku: item.id,
      quantity,
      unitPrice: (unit_amount / 100).toFixed(2),
    })),
  }
}

function answer(response, status, body) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body))
}
