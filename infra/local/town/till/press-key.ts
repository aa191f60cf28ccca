const BYTES = 16

/** Names one press, so that it counts once. Not `randomUUID`: browsers have that on https and localhost only, and a town may be looked at over the house's network. */
export const pressKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('')
