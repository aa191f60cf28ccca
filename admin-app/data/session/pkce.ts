// Proof key for code exchange (RFC 7636): a secret that never leaves this tab until the code is exchanged.

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** 256 bits of chance: 43 letters, the least that §4.1 allows a verifier. */
export const secretWord = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
