// The order in which a visit comes to life. The skeleton is already painted; LINE, the brand's face and a claim run side by side.
import type { Call } from '#shared/contract/call.ts'
import type { LineClient, LineStart } from '../line/line-client.ts'
import { cleanHref, type Address } from './address.ts'
import { claimOnce, codeOfPath, type Claim } from './memory/claim.ts'
import { lastHome, saveFace, savedFace, userOf, wipeOthers, type BrandFace, type SavedHome } from './memory/saved.ts'
import { rememberSource } from './memory/source-memory.ts'

export interface BootDeps {
  address: Address
  href: string
  call: Call
  loadLine: () => Promise<LineClient>
  /** Of this tab, and of this phone. */
  tab: Storage
  phone: Storage
  makeKey: () => string
  replaceHref: (href: string) => void
  /** Twice when this phone remembers a face: that one first, whose `now` is past. */
  onFace: (face: BrandFace, isFresh: boolean) => void
  onRemembered: (saved: SavedHome) => void
}

export type Booted =
  | { kind: 'brand-missing' }
  | { kind: 'line-failed' }
  /** The page is leaving for LINE. */
  | { kind: 'signing-in' }
  | {
      kind: 'signed-in'
      line: LineClient
      start: LineStart & { idToken: string }
      user: string
      claim?: Claim
      changedHands: boolean
    }

const brandFace = async ({ address, call, phone, onFace }: BootDeps): Promise<BrandFace | 'offline' | 'unknown'> => {
  const answer = await call('GET /brands/{id}/face', { id: address.brandId as never })
  if (!answer.ok) return answer.failure === 'not-found' || answer.failure === 'input-invalid' ? 'unknown' : 'offline'
  saveFace(address.brandId, answer.value, phone)
  onFace(answer.value, true)
  return answer.value
}

export const boot = async (deps: BootDeps): Promise<Booted> => {
  const { address, tab, phone } = deps
  rememberSource(address, tab)
  const known = savedFace(address.brandId, phone)
  if (known) deps.onFace(known, false)
  const remembered = lastHome(address.brandId, phone)
  if (remembered && !address.isPrimary) deps.onRemembered(remembered)

  // Never on the primary load: LINE is about to replace the page, and the answer would be lost.
  const code = address.isPrimary ? undefined : codeOfPath(address.path)
  const claiming =
    code === undefined
      ? undefined
      : claimOnce({ call: deps.call, storage: tab, makeKey: deps.makeKey }, address.brandId, code)

  const fresh = brandFace(deps)
  const loading = deps.loadLine()
  const face = known ?? (await fresh)
  if (face === 'unknown') return { kind: 'brand-missing' }
  if (face === 'offline') return { kind: 'line-failed' }

  let line: LineClient
  let start: LineStart
  try {
    line = await loading
    start = await line.start(face.liffId)
  } catch {
    await claiming
    return { kind: 'line-failed' }
  }
  const claim = await claiming
  if (!start.isLoggedIn || start.idToken === null) {
    if (start.isInClient) return { kind: 'line-failed' }
    line.login(cleanHref(deps.href))
    return { kind: 'signing-in' }
  }
  deps.replaceHref(cleanHref(deps.href))
  const user = userOf(start.idToken)
  const changedHands = wipeOthers(address.brandId, user, phone)
  return { kind: 'signed-in', line, start: { ...start, idToken: start.idToken }, user, claim, changedHands }
}
