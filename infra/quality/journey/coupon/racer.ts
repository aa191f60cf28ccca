// One of several processes that use the same coupons at the same moment: the use cases themselves, against the same DynamoDB Local.
import { findEntry, writeEntry } from '#functions/ledger/store.ts'
import { claimCoupon } from '#functions/coupon/claim/claim-coupon.ts'
import { offerCoupon } from '#functions/coupon/gift/offer-coupon.ts'
import { receiveGift } from '#functions/coupon/gift/receive-gift.ts'
import { issueCoupon } from '#functions/coupon/issue-coupon.ts'
import { redeemCoupon } from '#functions/coupon/redeem-coupon.ts'
import { undoIt } from '#functions/coupon/undo-redemption.ts'
import { membershipKey } from '#functions/member/store.ts'
import { chance } from '#functions/platform/chance.ts'
import { now } from '#functions/platform/clock.ts'
import { isPassing } from '#functions/platform/try-again.ts'
import { documents } from '#functions/platform/table/table.ts'

export interface Job {
  act: 'redeem' | 'undo' | 'offer' | 'receive' | 'claim'
  member: string
  coupon?: string
  /** Of a gift or of a campaign's link. */
  code?: string
}

export interface Ran {
  /** `ok`, or the failure's word; in the order of the jobs. */
  words: string[]
  gifts: string[]
  /** Write units asked for, refused ones too, by partition key: every item of a race is below 1 kB. */
  writes: Record<string, number>
}

/** Requests one process has on the way. */
const SIDE_BY_SIDE = 16
export const PLACE = { group: 'grp_01JDGR0VP0000000000000001A', brand: 'brd_01JDHF0BR0000000000000001A' }
export const STORE = 'sto_01JDHF0ST0000000000000001A'

const shown = { storeNames: async () => new Map(), dayEnds: async () => 0 }
const booked = { ...shown, writeEntry, findEntry, birthdayOf: async () => undefined }
const keyOf = ({ group, member, brand }: { group: string; member: string; brand: string }) =>
  membershipKey(group, member, brand)
/** Each racer is the member it names. */
const memberships = { keyOf, isTheirs: () => true }
const given = { ...booked, chance, memberships, issueCoupon: issueCoupon(booked) }
/** Every request stands at a counter whose code is its own: what is raced for is the coupon. */
const counterCodes = {
  keyOf: async () => undefined,
  read: async () => undefined,
  judge: async () => ({ ok: true, value: { code: { store: STORE }, again: true } }) as never,
}
const storePins = { keyOf: () => ({ pk: '', sk: '' }), isPin: () => false }

const acts = {
  redeem: redeemCoupon({ ...booked, memberships, counterCodes, storePins }),
  offer: offerCoupon(given),
  receive: receiveGift(given),
  claim: claimCoupon(given),
}

const writes: Ran['writes'] = {}
const PER_ITEM = 2
documents.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      const { TransactItems, TableName, Key, Item } = args.input as Record<string, never> & { TransactItems?: object[] }
      const items = TransactItems?.flatMap((one) => Object.values(one)) ?? (TableName ? [{ Key, Item }] : [])
      const units = TransactItems ? PER_ITEM : 1
      if (/Transact|Put|Update|Delete/.test(commandName ?? ''))
        for (const one of items as { Key?: { pk: string }; Item?: { pk: string } }[]) {
          const { pk } = (one.Key ?? one.Item)!
          writes[pk] = (writes[pk] ?? 0) + units
        }
      return next(args)
    },
  { step: 'initialize' },
)

type Retry = { key: string; hash: string }

const runOnce = async (
  { act, member, coupon = '', code = '' }: Job,
  gifts: string[],
  retry: Retry,
): Promise<string> => {
  const turn = { actor: { ...PLACE, member, shown: '林○婷' }, now: now(), locale: 'zh-Hant', retry, from: '' } as never
  const holder = { ...PLACE, member }
  if (act === 'undo') {
    const undone = await undoIt(booked)({ holder, id: coupon, who: { store: STORE }, now: now(), retry })
    return undone.ok ? 'ok' : undone.failure
  }
  const asked = act === 'redeem' ? { id: coupon, code: 'c' } : act === 'offer' ? { id: coupon } : { code }
  const answer = await acts[act](asked as never, turn)
  if (answer.ok && 'gift' in answer.value) gifts.push(answer.value.gift as string)
  return answer.ok ? 'ok' : answer.failure
}

/** A client whose request met a busy machine sends the same one again. */
const run = async (job: Job, gifts: string[]): Promise<string> => {
  const retry = { key: chance.secret(9), hash: 'of the body' }
  for (;;) {
    try {
      return await runOnce(job, gifts, retry)
    } catch (error) {
      if (!isPassing(error)) return `thrown: ${String(error)}`
    }
  }
}

const race = async (jobs: Job[]): Promise<Ran> => {
  for (const key of Object.keys(writes)) delete writes[key]
  const gifts: string[] = []
  const words = Array<string>(jobs.length)
  let next = 0
  const runner = async () => {
    for (let nth = next++; nth < jobs.length; nth = next++) words[nth] = await run(jobs[nth]!, gifts)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runner))
  return { words, gifts, writes: { ...writes } }
}

process.on('message', (jobs: Job[]) => void race(jobs).then((ran) => process.send!(ran)))
process.send?.('ready')
