/** What a rule or a use case answers: a value, or a failure with a word. A wrong move is never an exception. */
export type Result<Value, Failure extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure; readonly detail?: Detail }

/** Facts a person may be told with the failure, e.g. `{ retryAt: '2026-11-21T03:00:00Z' }`. Never personal data. */
export type Detail = Readonly<Record<string, string | number | boolean | null>>

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <const Failure extends string>(
  failure: Failure,
  detail?: Detail,
): { ok: false; failure: Failure; detail?: Detail } => ({ ok: false, failure, ...(detail && { detail }) })
