// The day that a late credit is for, on the real use cases and the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/route.ts'
import type { adjustCard as route } from '#shared/contract/card/desk.ts'
import { MINUTE } from '#shared/base/time.ts'
import { unpackLot } from '#shared/domain/ledger/pack-account.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import type * as Desk from './desk-acts.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

let stage: typeof Stage
let table: Model['table']
let acts: typeof Desk.acts
let opened: ReturnType<typeof table.all>
let person: string

const turn = (key: string) => stage.turn(stage.staff, key)

const wish = (more: Partial<InputOf<typeof route>> = {}): InputOf<typeof route> => ({
  id: person as never,
  brand: stage.place.brand as never,
  program: stage.STAMPS as never,
  kind: 'late-credit',
  amount: 1,
  reason: '結帳時手機沒電',
  ...more,
})
const points = (amount: number, more: Partial<InputOf<typeof route>>) =>
  wish({ program: stage.POINTS as never, amount, ...more })

const entries = async (of: string) =>
  (await stage.rowsOf({ id: person } as never)).filter((row) => row._et === 'entry' && row.of === of)
const size = () => table.all().length

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('./desk-acts.ts'))
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  person = (await stage.makePeople())[0]!.id
})

describe('an adjustment', () => {
  test('that is late says for which day, and what it adds has its whole time from now', async () => {
    const occurredAt = '2026-11-18T04:00:00.000Z'
    const lapse = { kind: 'after-earning', months: 1 }
    const live = cafe.others[0]!.settings
    await stage.publish('program', stage.POINTS, { ...live, settings: { ...live.settings, lapse } })
    stage.advance(2 * MINUTE)
    await acts.adjust(points(5, { occurredAt }), turn('k'))
    const { showHistory } = await import('#functions/ledger/show-history.ts')
    const { storeNames } = await import('#functions/abilities/house.ts')
    const [told] = await showHistory({ storeNames, showLapsed: async () => [] })(
      { ...stage.place, member: person },
      stage.now(),
    )
    expect(told).toMatchObject({ reason: 'late-credit', occurredAt })
    expect(told!.at > occurredAt).toBe(true)
    const [{ parts }] = (await entries(stage.POINTS)) as unknown as [{ parts: string[] }]
    expect(unpackLot(parts[0]!).endsAt).toBe('2026-12-21T15:59:59.999Z')
  })

  test('of a day outside the period of the card is refused with that day, and nothing is written', async () => {
    await stage.publish('program', stage.STAMPS, {
      ...stage.stamps,
      period: { from: '2026-11-15', until: '2026-11-19' },
    })
    stage.advance(2 * MINUTE)
    const before = size()
    const on = (day: string) => acts.adjust(wish({ occurredAt: `${day}T04:00:00.000Z` }), turn(day))
    expect(await on('2026-11-14')).toEqual({
      ok: false,
      failure: 'occurred-outside-period',
      detail: { from: '2026-11-15' },
    })
    expect(await on('2026-11-20')).toMatchObject({ detail: { until: '2026-11-19' } })
    // Without a day it is of today, and today the card is over.
    expect(await acts.adjust(wish({}), turn('no day'))).toMatchObject({ detail: { until: '2026-11-19' } })
    expect(size()).toBe(before)
    expect(await on('2026-11-18')).toMatchObject({ value: { state: 'done' } })
  })
})
