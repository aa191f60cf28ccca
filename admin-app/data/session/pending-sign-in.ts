// What a tab must remember while the person is away at the provider.

export interface PendingSignIn {
  state: string
  verifier: string
  /** Where they wanted to be. */
  back: string
}

const KEY = 'jidian:admin:pending'

export const keepPending = (keep: Storage, pending: PendingSignIn) => keep.setItem(KEY, JSON.stringify(pending))

/** Can be taken once: a callback address opened again finds nothing. */
export const takePending = (keep: Storage): PendingSignIn | null => {
  const kept = keep.getItem(KEY)
  keep.removeItem(KEY)
  try {
    return JSON.parse(kept ?? 'null') as PendingSignIn | null
  } catch {
    return null
  }
}
