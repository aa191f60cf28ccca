// The route table. Screens are loaded when first wanted; home, which most visits open, comes along.
import { inkOn } from '#shared/domain/brand/contrast.ts'
import { InkDefs } from '#shared/ui/marks/ink.tsx'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { hrefOf, readAddress } from './data/address.ts'
import { go } from './data/acts.ts'
import { app, type AppState } from './data/state.ts'
import { useStore } from './data/store.ts'
import { later } from './parts/later.tsx'
import { HomeScreen } from './screens/home/home.tsx'
import { Opening } from './screens/states/opening.tsx'

const Missing = later(async () => (await import('./parts/paper/missing.tsx')).Missing)
const RefusalSheet = later(async () => (await import('./parts/sheets/refusal-sheet.tsx')).RefusalSheet)
const EndOfRoad = later(async () => (await import('./screens/states/end-of-road.tsx')).EndOfRoad)

type Screen = ComponentType<{ id: string }>
type Load = () => Promise<{ default: ComponentType<{ id: string }> | ComponentType }>

const ROUTES: readonly [pattern: RegExp, load: Load][] = [
  [/^\/join$/, () => import('./screens/join/join.tsx')],
  [/^\/scan$/, () => import('./screens/scan/scan.tsx')],
  [/^\/card(?:\/([^/]+))?$/, () => import('./screens/card/card.tsx') as ReturnType<Load>],
  [/^\/cards$/, () => import('./screens/cards/cards.tsx')],
  [/^\/coupons$/, () => import('./screens/coupons/coupons.tsx')],
  [/^\/coupon\/([^/]+)$/, () => import('./screens/coupon/coupon.tsx') as ReturnType<Load>],
  [/^\/gift\/([^/]+)$/, () => import('./screens/claim/gift.tsx') as ReturnType<Load>],
  [/^\/claim\/([^/]+)$/, () => import('./screens/claim/claim.tsx') as ReturnType<Load>],
  [/^\/agree\/([^/]+)$/, () => import('./screens/agree/agree.tsx') as ReturnType<Load>],
  [/^\/r\/([^/]+)$/, () => import('./screens/receipt/receipt.tsx') as ReturnType<Load>],
  [/^\/history$/, () => import('./screens/history/history.tsx')],
  [/^\/me$/, () => import('./screens/me/me.tsx')],
  [/^\/tier$/, () => import('./screens/tier/tier.tsx')],
  [/^\/here\/([^/]+)$/, () => import('./screens/check-in/here.tsx') as ReturnType<Load>],
  [/^\/check-ins$/, () => import('./screens/check-in/check-ins.tsx')],
  [/^\/stores$/, () => import('./screens/stores/stores.tsx')],
  [/^\/staff(?:\/([^/]+))?$/, () => import('./screens/staff/staff.tsx') as ReturnType<Load>],
]

const loaded = new Map<Load, Screen>()

/** What a guest may see before joining: where the stores are, and what a link would give. */
const OPEN_TO_GUESTS = /^\/(stores|staff(?:\/[^/]+)?|gift\/[^/]+|claim\/[^/]+|r\/[^/]+)$/

/** A member who is asked to join is already home. */
const routeOf = ({ path, phase }: AppState): string => {
  if (phase === 'guest') return OPEN_TO_GUESTS.test(path) ? path : '/join'
  return path === '/join' ? '/' : path
}

const useScreen = (path: string): { screen: Screen | 'loading' | 'missing'; id: string } => {
  const [, redraw] = useState(0)
  const route = ROUTES.find(([pattern]) => pattern.test(path))
  const known = route && loaded.get(route[1])
  useEffect(() => {
    if (!route || known) return
    const [, load] = route
    void load().then((module) => {
      loaded.set(load, module.default as Screen)
      redraw((n) => n + 1)
    })
  }, [route, known])
  if (path === '/' || /^\/[sc]\//.test(path)) return { screen: HomeScreen, id: '' }
  if (!route) return { screen: 'missing', id: '' }
  return { screen: known ?? 'loading', id: decodeURIComponent(route[0].exec(path)?.[1] ?? '') }
}

/** Own links stay in the app; everything else is the browser's. */
const onClick = (event: MouseEvent) => {
  const link = (event.target as Element).closest?.('a[href]')
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return
  const href = link.getAttribute('href')!
  const base = hrefOf(app.get().brandId, '/')
  if (href !== base && !href.startsWith(`${base}/`)) return
  event.preventDefault()
  go(href.slice(base.length) || '/')
}

export const App = () => {
  const state = useStore(app)
  const { screen: Chosen, id } = useScreen(routeOf(state))
  useEffect(() => {
    const onBack = () => app.set({ path: readAddress(location.href).path, moment: null })
    addEventListener('popstate', onBack)
    document.addEventListener('click', onClick)
    return () => {
      removeEventListener('popstate', onBack)
      document.removeEventListener('click', onClick)
    }
  }, [])
  const accent = state.face?.colours.accent
  useEffect(() => {
    if (!accent) return
    document.documentElement.style.setProperty('--accent', accent)
    document.documentElement.style.setProperty('--accent-ink', inkOn(accent))
  }, [accent])
  useEffect(() => {
    if (state.face) document.title = state.face.name[state.locale] ?? state.face.name['zh-Hant']
  }, [state.face, state.locale])
  if (!state.words) return <Opening />
  if (
    state.phase === 'left' ||
    state.phase === 'brand-missing' ||
    (state.phase === 'line-failed' && !(state.home && state.face))
  )
    return (
      <>
        <EndOfRoad />
        {state.face && state.refused && state.refusals && <RefusalSheet />}
      </>
    )
  const isReady = state.face && (state.phase === 'guest' || state.home) && (Chosen === HomeScreen || state.screens)
  return (
    <>
      <InkDefs />
      {!isReady || Chosen === 'loading' ? (
        <Opening />
      ) : Chosen === 'missing' ? (
        <Missing code="not-found" />
      ) : (
        <Chosen id={id} key={state.path} />
      )}
      {state.face && state.refused && state.refusals && <RefusalSheet />}
    </>
  )
}
