// A clerk says that a mission's task is done: the real use case on the double of the table.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND } from '#shared/base/time.ts'
import { PLAIN } from '#shared/domain/card/program.ts'
import { cards, offeredValue, payableValue, people, value } from '#functions/abilities/cards.ts'
import { bindings } from '#functions/abilities/counter/bindings.ts'
import { heldCoupons } from '#functions/abilities/counter/held-coupons.ts'
import { tasks } from '#functions/abilities/counter/tasks.ts'
import { findEntry, showIssued, tillCoupons } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { nowMember } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { doTask } from '#functions/card/task/do-task.ts'
import { withinRate } from '#functions/platform/http/rate.ts'
import { lookUp } from '#functions/staff/act/look-up.ts'
import { taskByHand } from '#functions/staff/act/task-by-hand.ts'
import { undoAct } from '#functions/staff/act/undo-act.ts'
import { chance } from '#functions/platform/chance.ts'
import type { FindMemberBy } from '#functions/platform/asks.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const MISSION = 'crd_01JDHF0PR00000000000000T41'
const ORDERED = 'crd_01JDHF0PR00000000000000T42'
const LOCAL = 'crd_01JDHF0PR00000000000000T43'
const place = { group: demoGroup.id, brand: cafe.id }
const [yongkang, chifeng] = cafe.stores
const WAITS = [SECOND, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]
const device = { kind: 'device', ...place, store: yongkang!.id, device: 'dev_1' }

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let member: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  const words = (zh: string) => ({ 'zh-Hant': zh })
  const mission = {
    ...PLAIN,
    kind: 'mission',
    name: words('兩店散步'),
    unit: words('站'),
    face: cafe.face,
    settings: {
      steps: [
        { id: 'here', kind: 'store', words: words('到永康店'), store: yongkang!.id },
        { id: 'taste', kind: 'task', words: words('試喝單品') },
        { id: 'photo', kind: 'task', words: words('拍一張照') },
      ],
      order: 'any',
      reward: { campaign: stage.stamps.settings.reward.campaign, words: words('手沖單品一杯') },
      halfway: [],
      next: { kind: 'ends' },
      validity: { kind: 'never' },
    },
  }
  await stage.publish('program', MISSION, mission)
  await stage.publish('program', ORDERED, { ...mission, settings: { ...mission.settings, order: 'in-order' } })
  await stage.publish('program', LOCAL, { ...mission, stores: [yongkang!.id] })
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  stage.advance(2 * MINUTE)
  ;[member] = (await stage.makePeople()) as [Stage.Person]
})

let isPaired = true
const findMemberBy: FindMemberBy = async (_group, named) =>
  'phone' in named && named.phone === member.phone ? { member: member.id as never, via: 'phone' } : undefined
let keys = 0
const does = (
  step: string,
  { program = MISSION, store = yongkang!.id, key = `k-${++keys}` as string | null, phone = member.phone } = {},
) => {
  const asked = { member: { phone }, program: program as never, step }
  return doTask({ chance, tasks, findMemberBy, people, findEntry, isPaired: async () => isPaired, showIssued })(asked, {
    actor: { ...device, store },
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key !== null && { retry: { key, hash: `${key}${JSON.stringify(asked)}` } }),
  } as never)
}
/** All but how many numbers of nobody were asked. */
const whole = () => JSON.stringify(table.all().filter(({ pk }) => !pk.startsWith('door#rate#')))
const refused = async (act: () => Promise<{ ok: boolean; failure?: string }>) => {
  const before = whole()
  const answer = await act()
  expect(whole()).toBe(before)
  return word(answer)
}

test('a task is marked alone, though the store it is done at is a step of its own', async () => {
  const done = await does('taste')
  expect(done).toMatchObject({
    ok: true,
    value: { member: { name: '客○0' }, card: { balance: 1, goal: 3 }, coupons: [] },
  })
  const entry = (await stage.rowsOf(member)).find(({ _et, of }) => _et === 'entry' && of === MISSION)
  expect(entry).toMatchObject({ delta: 1, store: yongkang!.id, by: { kind: 'device', id: 'dev_1' } })
})

test('a screen that tries out numbers hears of thirty a minute whose they are not', async () => {
  const nobody = () => refused(() => does('taste', { phone: '0977000999' }))
  for (let nth = 0; nth < 30; nth++) expect(await nobody()).toBe('member-not-found')
  expect(await nobody()).toBe('too-many-requests')
  expect(word(await does('taste'))).toBe('ok')
  stage.advance(MINUTE)
  expect(await nobody()).toBe('member-not-found')
})

test('what is done, unknown, not next or not open here is refused by name, and nothing is marked', async () => {
  expect(word(await does('taste'))).toBe('ok')
  expect(await refused(() => does('taste'))).toBe('task-already-done')
  expect(await refused(() => does('here'))).toBe('task-unknown')
  expect(await refused(() => does('taste', { program: 'crd_01JDHF0PR00000000000000T49' }))).toBe('task-unknown')
  expect(await refused(() => does('taste', { program: stage.STAMPS }))).toBe('task-unknown')
  expect(await refused(() => does('taste', { program: ORDERED }))).toBe('task-not-next')
  isPaired = false
  expect(await refused(() => does('photo'))).toBe('device-revoked')
  isPaired = true
})

test('a mission of certain stores is done there only', async () => {
  expect(await refused(() => does('taste', { program: LOCAL, store: chifeng!.id }))).toBe('task-not-open')
  expect(word(await does('taste', { program: LOCAL }))).toBe('ok')
})

test('the last step fills the mission and brings its coupon; the same request again, however late, is answered so', async () => {
  const bought = await stage.acts.buy('M-1', member, 100, 'key-M-1')
  expect(bought).toMatchObject({ ok: true })
  expect(word(await does('taste'))).toBe('ok')
  const last = await does('photo', { key: 'last' })
  expect(last).toMatchObject({ ok: true, value: { coupons: [{ state: 'usable' }] } })
  for (const wait of WAITS) {
    stage.advance(wait)
    const before = whole()
    const again = await does('photo', { key: 'last' })
    expect(again).toMatchObject({ ok: true, value: { card: { programId: MISSION } } })
    expect(again.ok && again.value.coupons.map(({ id }) => id)).toEqual(
      last.ok && last.value.coupons.map(({ id }) => id),
    )
    expect(word(await does('taste', { key: 'last' }))).toBe('idempotency-key-reused')
    expect(word(await does('photo'))).toBe('task-not-open')
    expect(whole()).toBe(before)
  }
})

const clerk = { kind: 'clerk', ...place, store: yongkang!.id, clerk: 'clk_1', name: '阿珍' }
const turnOf = (key: string, hash = key) =>
  ({ actor: clerk, now: stage.now(), locale: 'zh-Hant', from: 'here', retry: { key, hash } }) as never
const serving = { findMemberBy, people, cards, tiers, dayEnds, showIssued, chance, tasks, bindings }
const taps = (
  step: string,
  { key = `t-${++keys}`, program = MISSION, ...more }: Partial<Record<'key' | 'program' | 'phone' | 'at', string>> = {},
) => {
  const asked = { phone: member.phone, program: program as never, step, ...more }
  return taskByHand(serving)(asked, turnOf(key, JSON.stringify(asked)))
}
const undo = (id: string, key = `u-${++keys}`) =>
  undoAct({ ...serving, nowMember, tillCoupons, value, undoRedemption: async () => ({ ok: true, value: true }) })(
    { id },
    turnOf(key),
  )
const open = async () => {
  const holder = { ...place, member: member.id }
  const rows = await stage.rowsOf(member)
  const found = await tasks.open(rows, { ...holder, store: yongkang!.id }, stage.now())
  return found.map(({ program, step }) => `${program.slice(-1)} ${step}`)
}
const marks = async () => (await stage.rowsOf(member)).filter(({ _et, of }) => _et === 'entry' && of === MISSION)

test('in staff mode a member’s open tasks are offered: not the stores, and of an ordered mission only the next step', async () => {
  // The ordered one asks for the store first.
  expect(await open()).toEqual(['1 taste', '1 photo', '3 taste', '3 photo'])
  expect(word(await taps('taste'))).toBe('ok')
  expect(await open()).toEqual(['1 photo', '3 taste', '3 photo'])
})

test('a clerk marks a task in staff mode, is named by the entry, and takes it back within ten minutes', async () => {
  const done = await taps('taste')
  expect(done).toMatchObject({
    ok: true,
    value: {
      act: { kind: 'task', task: { 'zh-Hant': '試喝單品' }, coupon: null, earned: [{ programId: MISSION, added: 1 }] },
      coupons: [],
    },
  })
  expect(await marks()).toMatchObject([{ delta: 1, by: { kind: 'clerk', id: 'clk_1' }, store: yongkang!.id }])
  expect(await refused(() => taps('taste'))).toBe('task-already-done')
  const { id } = done.ok ? done.value.act : { id: '' }
  const undone = await undo(id, 'undo-1')
  expect(undone).toMatchObject({ ok: true, value: { act: { undoneAt: stage.now() } } })
  expect(await undo(id, 'undo-1')).toEqual(undone)
  expect(await refused(() => undo(id))).toBe('act-undone')
  expect((await marks()).map(({ delta }) => delta).sort()).toEqual([-1, 1])
  expect(await open()).toContain('1 taste')
  expect(word(await taps('taste'))).toBe('ok')
  stage.advance(11 * MINUTE)
})

test('taking back the last step takes its coupon too', async () => {
  await stage.acts.buy('M-2', member, 100, 'key-M-2')
  expect(word(await taps('taste'))).toBe('ok')
  const last = await taps('photo')
  const { act, coupons } = last.ok ? last.value : { act: { id: '' }, coupons: [] }
  expect(coupons).toMatchObject([{ state: 'usable' }])
  expect(word(await undo(act.id))).toBe('ok')
  expect(await showIssued({ ...place, member: member.id }, [coupons[0]!.id], stage.now())).toMatchObject([
    { state: 'voided' },
  ])
  expect(await open()).toContain('1 photo')
})

test('what waited for the network counts at the time it was done; the same tap is one task, however often it is sent', async () => {
  const at = stage.now()
  stage.advance(5 * MINUTE)
  const first = await taps('taste', { key: 'tap', at })
  expect(first).toMatchObject({ ok: true, value: { act: { at } } })
  for (const wait of WAITS) {
    stage.advance(wait)
    const before = whole()
    expect(await taps('taste', { key: 'tap', at })).toEqual(first)
    expect(word(await taps('photo', { key: 'tap', at }))).toBe('idempotency-key-reused')
    expect(whole()).toBe(before)
  }
  expect(await refused(() => taps('photo', { at }))).toBe('told-too-late')
  expect(await refused(() => taps('photo', { phone: '0900000000' }))).toBe('code-unknown')
})

test('a clerk asks for thirty numbers a minute, and is told when the next may be asked', async () => {
  const looks = () =>
    lookUp({
      ...serving,
      tillCoupons,
      offeredValue,
      payableValue,
      heldCoupons,
      memberNames: async () => new Map(),
      withinRate,
    })({ phone: member.phone }, turnOf('look'))
  expect(await looks()).toMatchObject({
    ok: true,
    value: {
      kind: 'member',
      tasks: [{ program: MISSION, name: { 'zh-Hant': '兩店散步' }, step: 'taste' }, {}, {}, {}],
    },
  })
  for (let nth = 1; nth < 30; nth++) expect(word(await looks())).toBe('ok')
  const retryAt = new Date(Math.ceil((Date.parse(stage.now()) + 1) / MINUTE) * MINUTE).toISOString()
  expect(await looks()).toMatchObject({ failure: 'too-many-requests', detail: { retryAt } })
  stage.advance(MINUTE)
  expect(word(await looks())).toBe('ok')
})
