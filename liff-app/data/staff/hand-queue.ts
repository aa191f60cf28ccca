// What a clerk tapped, in order: sent when there is a network, each under the key that was made when it was tapped.
import type { Text } from '#shared/base/text.ts'
import type { Call } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { createStore, type Store } from '../store.ts'
import { openDrawer } from './drawer.ts'

export type StampAsked = RequestOf<Api['POST /clerk/stamps']>
export type TaskAsked = RequestOf<Api['POST /clerk/tasks']>
export type ShownAct = OutputOf<Api['POST /clerk/stamps']>['act']

/** What was tapped: stamps, unless it says that it is a task. */
export type Tapped = { task?: false; asked: StampAsked } | { task: true; asked: TaskAsked }

interface Outcome {
  state: 'waiting' | 'done' | 'refused'
  act?: ShownAct
  /** Names of the coupons that came with it. */
  gives?: readonly Text[]
  isNew?: boolean
  /** The API's own sentence. */
  refusal?: { code: string; words: string }
}

export type Hand = Tapped &
  Outcome & {
    key: string
    /** Whom it is for, as far as the clerk saw. */
    name: string
    /** Where it was tapped; missing from before a clerk could have several stores. */
    store?: Place
  }

interface Place {
  id: string
  name: string
}

interface Queued {
  hands: readonly Hand[]
  isSending: boolean
  /** Key of the one that is being sent at this moment. */
  onItsWay?: string | undefined
  /** The phone has no room for it: what waits is gone when the page is closed. */
  isUnkept: boolean
}

export interface HandQueue extends Store<Queued> {
  add: (hand: Tapped & Pick<Hand, 'key' | 'name'>) => Promise<void>
  /** Sends what waits, in order; stops when nothing gets through. */
  flush: () => Promise<void>
  /** A refusal was read, or a tap that waits was a mistake. What is on its way stays; what had reached the server before stands in today's list. */
  drop: (key: string) => void
  replaceAct: (act: ShownAct) => void
}

export interface QueueDeps {
  call: Call
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** Holds brand and user. */
  drawer: string
  /** Where the clerk is. What was tapped at another of their stores waits until they are there again. */
  here?: Here
}

export interface Here {
  /** Null where they are no clerk any more. */
  store: Place | null
  others: readonly Place[]
  /** Why what was tapped at a store that is theirs no more will not be sent. */
  sayGone: (store: string | undefined) => string
}

/** The clerk is none here any more, or their tablet is none. What waits is not theirs to be refused one by one: who comes next to the drawer says what becomes of it. */
export const OUT = new Set<string>(['clerk-removed', 'clerk-unknown', 'device-revoked'])
/** Nothing gets through now: those behind it need not be tried. */
const SHUT = new Set<string>(['offline', 'session-expired', 'session-missing', ...OUT])
/** Not an answer of this act: the same key is tried again later, and those behind it do not wait for it. */
const LATER = new Set<string>(['try-again', 'unexpected', 'too-many-requests'])
/** Outcomes that are kept to be looked at. */
const KEPT = 12

/** What waits and what was refused stays until it is sent or read; of what is done only the last. */
const kept = (hands: readonly Hand[]): Hand[] => {
  const done = hands.filter(({ state }) => state === 'done')
  const old = new Set(done.slice(0, Math.max(0, done.length - KEPT)))
  return hands.filter((hand) => !old.has(hand))
}

/** What waits for a store that is the clerk's no more is refused here: it stays in sight until it was read. */
const withoutGone = (hands: readonly Hand[], here: Here | undefined): readonly Hand[] => {
  if (!here) return hands
  const theirs = new Set([here.store, ...here.others].flatMap((one) => one?.id ?? []))
  const isGone = ({ state, store }: Hand) => state === 'waiting' && (store ? !theirs.has(store.id) : !here.store)
  return hands.map((hand) =>
    isGone(hand)
      ? { ...hand, state: 'refused', refusal: { code: 'not-your-store', words: here.sayGone(hand.store?.name) } }
      : hand,
  )
}

/** It goes out from where the clerk is now. */
export const isSentFrom = ({ state, store }: Hand, here: string | undefined): boolean =>
  state === 'waiting' && (!store || here === undefined || store.id === here)

export const createHandQueue = (deps: QueueDeps): HandQueue => {
  const { here } = deps
  const at = here?.store?.id
  const drawer = openDrawer<Hand>(deps)
  const left = drawer.beside([])
  const store = createStore<Queued>({ hands: withoutGone(left, here), isSending: false, isUnkept: false })
  const takeIn = () => {
    const own = store.get().hands
    const hands = drawer.beside(own)
    if (hands !== own) store.set({ hands })
    return hands
  }
  const save = (move: (hands: readonly Hand[]) => readonly Hand[]) => {
    const hands = kept(move(takeIn()))
    store.set({ hands, isUnkept: !drawer.lay(hands) })
  }
  if (store.get().hands.some((hand, nth) => hand !== left[nth])) save((hands) => hands)
  const change = (key: string, to: Partial<Outcome>) =>
    save((hands) => hands.map((hand) => (hand.key === key ? { ...hand, ...to } : hand)))

  /** @returns whether the next may be tried */
  const send = async (hand: Hand): Promise<boolean> => {
    const { key } = hand
    const answer = hand.task
      ? await deps.call('POST /clerk/tasks', hand.asked, { key })
      : await deps.call('POST /clerk/stamps', hand.asked, { key })
    if (answer.ok) {
      const { value } = answer
      change(key, {
        state: 'done',
        act: value.act,
        gives: value.coupons.map(({ name }) => name),
        isNew: 'isNew' in value && value.isNew === true,
      })
    } else if (SHUT.has(answer.failure)) return false
    else if (!LATER.has(answer.failure)) {
      const words = String(answer.detail?.words ?? answer.failure)
      change(key, { state: 'refused', refusal: { code: answer.failure, words } })
    }
    return true
  }

  let sending: Promise<void> | undefined
  const sendAll = async () => {
    const tried = new Set<string>()
    try {
      for (;;) {
        const next = takeIn().find((hand) => isSentFrom(hand, at) && !tried.has(hand.key))
        if (!next) break
        tried.add(next.key)
        store.set({ isSending: true, onItsWay: next.key })
        if (!(await send(next))) break
      }
    } finally {
      if (tried.size > 0) store.set({ isSending: false, onItsWay: undefined })
    }
  }
  const flush = (): Promise<void> => (sending ??= sendAll().finally(() => (sending = undefined)))

  return {
    ...store,
    add: async (hand) => {
      save((hands) => [...hands, { ...hand, state: 'waiting', ...(here?.store && { store: here.store }) }])
      await flush()
    },
    flush,
    drop: (key) => {
      if (key !== store.get().onItsWay) save((hands) => hands.filter((hand) => hand.key !== key))
    },
    replaceAct: (act) => {
      const known = store.get().hands.find((hand) => hand.act?.id === act.id)
      if (known) change(known.key, { act })
    },
  }
}
