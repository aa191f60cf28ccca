// What AWS (Tokyo, list prices, USD) and LINE (Taiwan, NT$, tax excluded) ask, as known to us on this day. When they change,
// only this file does. Read them again at https://aws.amazon.com/pricing and https://tw.linebiz.com before quoting a bill;
// LINE's plans are those of September 2023.
export const PRICED_ON = '2026-11-21'

/** NT$ for one US dollar, rounded up so that the bill is not flattered. */
export const TWD_PER_USD = 32

const MILLION = 1_000_000

export const AWS = {
  dynamo: { write: 0.715 / MILLION, read: 0.1425 / MILLION, storedGb: 0.285, backupGb: 0.228 },
  lambda: { request: 0.2 / MILLION, gbSecond: 0.0000133334 },
  api: { request: 1.29 / MILLION },
  events: { put: 1 / MILLION },
  scheduler: { invocation: 1.25 / MILLION },
  machines: { transition: 25 / MILLION },
  queue: { request: 0.4 / MILLION },
  door: { request: 0.012 / 10_000, gb: 0.12 },
  watch: { alarm: 0.1, logGb: 0.76 },
  /** Per user of the admin beyond the first 10,000, which are free for ever. */
  signIn: { userAfterFree: 0.015, free: 10_000 },
} as const

export interface LinePlan {
  name: string
  monthly: number
  included: number
  /** NT$ for each further message; none can be bought without it. LINE's price falls in steps from here, so this is the most it can be. */
  further?: number
}

export const LINE_PLANS: readonly LinePlan[] = [
  { name: '輕用量', monthly: 0, included: 200 },
  { name: '中用量', monthly: 800, included: 3_000 },
  { name: '高用量', monthly: 1_200, included: 6_000, further: 0.2 },
]
