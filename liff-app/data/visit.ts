// From the boot to the first screen: session, message click, and the road the link asked for.
import { instant } from '#shared/base/time.ts'
import { anyoneCall, call, makeKey, onExpired, sessionSettled, takeSavedToken, useToken } from './api.ts'
import { collect, go, readHome, refuse, showHome } from './acts.ts'
import { readAddress, type Address } from './address.ts'
import { boot, type Booted } from './boot.ts'
import { codeOfPath, type Claim } from './memory/claim.ts'
import { speak } from './language.ts'
import { app } from './state.ts'

type SignedIn = Extract<Booted, { kind: 'signed-in' }>

const openSession = async ({ start, user, line }: SignedIn): Promise<boolean> => {
  const { brandId } = app.get()
  const answer = await anyoneCall('POST /session', { brandId: brandId as never, idToken: start.idToken })
  if (answer.ok) {
    useToken(brandId, user, answer.value)
    if (answer.value.member) showHome(answer.value.member)
    else app.set({ phase: 'guest', home: undefined, staleSince: null })
    return true
  }
  // LINE’s token lives one hour and LIFF may hand out an old one: outside LINE a new sign-in helps, once.
  const tried = `jidian:${brandId}:signed-in-again`
  if (answer.failure === 'id-token-expired' && !start.isInClient && !sessionStorage.getItem(tried)) {
    sessionStorage.setItem(tried, instant(Date.now()))
    line.login(location.href)
    app.set({ phase: 'signing-in' })
    return false
  }
  app.set({ phase: 'line-failed', offline: answer.failure === 'offline' })
  if (answer.failure !== 'offline') refuse(answer.failure, answer.detail)
  return false
}

const followClick = (address: Address) => {
  const message = address.query.get('m')
  if (!message) return
  const told = `jidian:click:${message}`
  if (sessionStorage.getItem(told)) return
  sessionStorage.setItem(told, '1')
  void call('POST /me/clicks', { message: message as never }, { key: `click-${message}` })
}

const useClaim = async (claim: Claim | undefined, path: string) => {
  const code = codeOfPath(path)
  if (code === undefined) return
  go('/', 'replace')
  const key = `${claim?.key ?? makeKey()}-stamp`
  if (claim?.failure) return refuse(claim.failure.code, claim.failure.detail)
  const ticket = { code: claim?.ticket ?? code, key }
  if (app.get().phase === 'member') await collect(ticket.code, ticket.key)
  else app.set({ ticket })
}

export const visit = async (): Promise<void> => {
  const address = readAddress(location.href)
  app.set({ brandId: address.brandId, path: address.path })
  const booted = await boot({
    address,
    href: location.href,
    call: anyoneCall,
    loadLine: async () => (await import('../line/real.ts')).line,
    tab: sessionStorage,
    phone: localStorage,
    makeKey,
    replaceHref: (href) => history.replaceState(null, '', href),
    onFace: (face, isFresh) => app.set({ face, ...(isFresh && { skew: Date.parse(face.now) - Date.now() }) }),
    onRemembered: ({ home, at }) => app.set({ home, staleSince: at }),
  })
  if (booted.kind !== 'signed-in') {
    sessionSettled()
    app.set({ phase: booted.kind, offline: booted.kind === 'line-failed' })
    return
  }
  app.set({
    line: booted.line,
    accessToken: booted.start.accessToken,
    ...(booted.changedHands && { home: undefined, staleSince: null }),
  })
  onExpired(() => openSession(booted))
  const known = takeSavedToken(address.brandId, booted.user, Date.now() + app.get().skew)
  const isIn = known ? await readHome() : await openSession(booted)
  sessionSettled()
  if (!isIn && app.get().phase !== 'guest')
    return app.get().phase === 'opening' ? app.set({ phase: 'line-failed' }) : undefined
  const { home, locale } = app.get()
  if (home && home.member.locale !== locale) void speak(home.member.locale)
  followClick(address)
  const poster = address.query.get('p')
  if (address.path.startsWith('/s/'))
    go(poster && home?.cards.some((card) => card.checkIn) ? `/here/${poster}` : '/', 'replace')
  await useClaim(booted.claim, address.path)
}
