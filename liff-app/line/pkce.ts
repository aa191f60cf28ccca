// Proof Key for Code Exchange, RFC 7636.

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** 43 letters, 256 bits of chance. */
export const randomWord = () => base64url(crypto.getRandomValues(new Uint8Array(32)))

export const challengeOf = async (verifier: string) =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
