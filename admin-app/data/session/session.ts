import { signal } from '@preact/signals'
import { createSession } from './create-session.ts'
import { findProvider, type Provider } from './provider.ts'

let provider: Promise<Provider> | null = null

/** Asked once; a failure is asked again next time. */
const theProvider = () =>
  (provider ??= findProvider((...request) => fetch(...request)).catch((error: unknown) => {
    provider = null
    throw error
  }))

export const session = createSession({
  provider: theProvider,
  send: (...request) => fetch(...request),
  keep: sessionStorage,
  now: Date.now,
  go: (url) => location.assign(url),
  origin: location.origin,
  changed: (is) => (signedIn.value = is),
})

export const signedIn = signal(session.isSignedIn())
