// What members tell of themselves, where the brand lets them; its people may correct it.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Known from '#functions/abilities/known.ts'
import { chance } from '#functions/platform/chance.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let known: typeof Known
let mei: Stage.Person
let taste: string
let size: string

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  known = await import('#functions/abilities/known.ts')
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
  const saved = await known.saveAttributes({ chance })(
    {
      brand: brand(),
      version: 0,
      attributes: [
        { id: null, name: '口味', kind: 'choice', choices: ['甜', '鹹'], byMember: true },
        { id: null, name: '鞋碼', kind: 'number', choices: [], byMember: false },
      ],
    },
    stage.turn(stage.staff),
  )
  if (!saved.ok) throw new Error(saved.failure)
  ;[taste, size] = saved.value.attributes.map(({ id }) => id as string) as [string, string]
})

const brand = () => stage.place.brand as never
const me = (key?: string, body: unknown = key) =>
  ({
    ...(stage.turn(stage.memberActor(mei.id)) as object),
    ...(key && { retry: { key, hash: JSON.stringify(body) } }),
  }) as never
const tell = (attribute: string, value: string | number | null, key?: string) =>
  known.tellMine({ attribute: attribute as never, value }, me(key, [attribute, value]))
const mine = async () => {
  const told = await known.showMine({}, me())
  if (!told.ok) throw new Error('not shown')
  return told.value.attributes
}
const asStaff = async () => {
  const told = await known.showAttributes({ id: mei.id as never, brand: brand() }, stage.turn(stage.staff))
  if (!told.ok) throw new Error(told.failure)
  return told.value.attributes
}

test('a member sees what they may fill in, and nothing of who wrote it', async () => {
  expect(await mine()).toEqual([
    { id: taste, name: '口味', kind: 'choice', choices: ['甜', '鹹'], value: null, at: null },
  ])
})

test('what they tell is kept with its date and that it was them; the staff may correct it, and they again', async () => {
  expect(word(await tell(taste, '甜'))).toBe('ok')
  expect((await asStaff())[0]).toMatchObject({ value: '甜', origin: 'liff', by: '會員本人', at: stage.now() })
  stage.advance(DAY)
  const correction = { id: mei.id as never, brand: brand(), attribute: taste as never, value: '鹹' }
  expect(word(await known.tellAttribute(correction, stage.turn(stage.staff)))).toBe('ok')
  expect((await asStaff())[0]).toMatchObject({ value: '鹹', origin: 'staff', at: stage.now() })
  expect((await mine())[0]).toMatchObject({ value: '鹹' })
  expect(word(await tell(taste, null))).toBe('ok')
  expect((await mine())[0]).toMatchObject({ value: null, at: null })
})

test('what is not theirs to tell, or no answer to it, is refused, and nothing is written', async () => {
  const before = table.all()
  expect(word(await tell(size, 42))).toBe('attribute-unknown')
  expect(word(await tell('att_00000000000000000000000000', 'x'))).toBe('attribute-unknown')
  expect(word(await tell(taste, '酸'))).toBe('attribute-invalid')
  expect(word(await tell(taste, null))).toBe('ok')
  expect(table.all()).toEqual(before)
})

test('a repeat undoes nothing that came since', async () => {
  expect(word(await tell(taste, '甜', 'key'))).toBe('ok')
  expect(word(await tell(taste, '鹹'))).toBe('ok')
  for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
    stage.advance(wait)
    const rows = table.all()
    expect(word(await tell(taste, '甜', 'key'))).toBe('ok')
    expect(word(await tell(taste, '鹹', 'key'))).toBe('idempotency-key-reused')
    expect(table.all()).toEqual(rows)
    expect((await mine())[0]).toMatchObject({ value: '鹹' })
  }
})
