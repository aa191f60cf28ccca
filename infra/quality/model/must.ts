// What a use case answered, for tests that go on with it or ask why not.
type Told<T> = { ok: true; value: T } | { ok: false; failure: string; detail?: unknown }

export const must = <T>(answer: Told<T>): T => {
  if (!answer.ok) throw new Error(`${answer.failure} ${JSON.stringify(answer.detail)}`)
  return answer.value
}

/** `ok`, or the word of the refusal. */
export const word = (answer: { ok: boolean; failure?: string }): string | undefined =>
  answer.ok ? 'ok' : answer.failure
