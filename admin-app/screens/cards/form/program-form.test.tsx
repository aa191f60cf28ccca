import { renderToStringAsync } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { warned } from '../reward-warnings.tsx'
import { ProgramForm } from './program-form.tsx'

const tiers = [
  { id: 'basic', name: '一般會員' },
  { id: 'gold', name: '金卡' },
]
const start = (kind: string): Program =>
  cardsAtDesk.get(kind)!.start.starting({ colour: '#b3512b', pattern: 'waves', mark: 'seal', picture: null })

const STORES = [
  { id: 'sto_1', name: '永康店' },
  { id: 'sto_2', name: '赤峰店' },
]

const drawn = (program: Program, offered = tiers, more: Partial<Parameters<typeof ProgramForm>[0]> = {}) =>
  renderToStringAsync(
    <ProgramForm
      program={program}
      change={() => undefined}
      isGroup={false}
      pools={[]}
      tiers={offered}
      upload={async () => ({}) as never}
      campaigns={[]}
      newCampaign="/admin/coupons"
      programs={[]}
      stores={[]}
      company={null}
      {...more}
    />,
  )

/** What of a group of choices is ticked and what is not, by name. */
const ticks = (html: string, id: string, type = 'checkbox') => {
  const part = html.slice(html.indexOf(`id="${id}"`)).split('</section>')[0]!
  return [...part.matchAll(/<input([^>]*)\/?><span>([^<]*)<\/span>/g)].flatMap(([, input, name]) =>
    input!.includes(`type="${type}"`) ? [`${/\bchecked\b/.test(input!) ? '+' : '-'}${name}`] : [],
  )
}

test('the tiers there are can be ticked, for the card and for a multiplier of points', async () => {
  const program = start('points')
  const multipliers = [{ when: { kind: 'tier', tiers: ['gold'] }, percent: 200 }]
  const html = await drawn({ ...program, tiers: ['basic'], settings: { ...program.settings, multipliers } })
  expect(ticks(html, 'card-tiers')).toEqual(['+一般會員', '-金卡'])
  expect(ticks(html, 'card-multipliers').slice(0, 2)).toEqual(['-一般會員', '+金卡'])
})

test('a tier that is gone is there to be taken off; without tiers the way to them is told', async () => {
  const html = await drawn({ ...start('stamp'), tiers: ['金卡'] }, [])
  expect(ticks(html, 'card-tiers')).toEqual(['+已經沒有的等級（金卡），請拿掉'])
  expect(html).toContain('href="/admin/tiers"')
  expect(await drawn(start('stamp'))).not.toContain('href="/admin/tiers"')
})

test('what nobody asks is not chosen: staff may always put right, and a mission never owes', async () => {
  const html = await drawn({ ...start('mission'), ways: ['code', 'office'], refunds: 'go-negative' })
  expect(ticks(html, 'card-ways')).toContain('+掃櫃台的碼')
  expect(html).not.toContain('後台補登')
  expect(ticks(html, 'card-refunds', 'radio')).toEqual(['+收回還剩下的', '-不夠收回就不能退'])
  expect(ticks(await drawn(start('stamp')), 'card-refunds', 'radio')).toHaveLength(3)
})

test('a stamp for what was bought is warned of where nobody tells what was bought', async () => {
  const card = start('stamp')
  const warned = async (ways: Program['ways'], kind: 'amount' | 'visit') =>
    (await drawn({ ...card, ways, settings: { ...card.settings, earn: { kind, per: 100 } } })).includes('買多買少一樣')
  expect(await warned(['code', 'till'], 'amount')).toBe(true)
  expect(await warned(['clerk', 'till'], 'amount')).toBe(false)
  expect(await warned(['code', 'till'], 'visit')).toBe(false)
})

test('a card of the brand may be every store’s; one of a store manager names their stores', async () => {
  const card = { ...start('stamp'), stores: ['sto_1' as never] }
  const ofBrand = await drawn(card, tiers, { stores: STORES })
  expect(ticks(ofBrand, 'card-stores', 'radio')).toEqual(['-全部門市，以後新開的也算', '+只有這幾家'])
  const own = await drawn(card, tiers, { stores: STORES, isOwnOnly: true })
  expect(ticks(own, 'card-stores', 'radio')).toEqual([])
  expect(ticks(own, 'card-stores').slice(0, 2)).toEqual(['+永康店', '-赤峰店'])
  expect(own).toContain('你負責的門市')
})

test('a reward that ends before the card does is said so below its field', async () => {
  const card = start('stamp')
  const reward = { campaign: 'cmp_1', words: { 'zh-Hant': '拿鐵' } }
  const program = { ...card, settings: { ...card.settings, reward } }
  const ending = { validity: { kind: 'fixed', from: '2026-01-01', until: '2026-12-31' }, name: { 'zh-Hant': '拿鐵' } }
  const known = [{ id: 'cmp_1', live: ending, draft: null, left: 3 }] as never
  const offered = [{ id: 'cmp_1', name: '拿鐵', note: '' }]
  const shown = (of: Program, holders: number) => drawn(of, tiers, { campaigns: warned(offered, known, of, holders) })
  expect(await shown(program, 5)).toMatch(/12\/31.*卡還會繼續集.*只剩 3 張，手上有卡的有 5 人/s)
  const ends = { ...program, period: { from: null, until: '2026-12-31' } }
  expect(await shown(ends, 3)).not.toContain('field__hint--warn')
})
