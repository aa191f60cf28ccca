import { readdirSync } from 'node:fs'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { CardForm, CardFormProps, CardStart, CardWords } from './family.ts'
import { kinds } from './kinds.ts'
import { loadCard } from './load.server.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const here = new URL('.', import.meta.url)
const face = { colour: '#1f5a46', pattern: 'plain' as const, mark: 'seal' as const, picture: null }

/** Who owes stored value is asked line by line. */
const isAskedByParts = (kind: string, field: string) => kind === 'stored-value' && field === 'issuer'

test('every folder of a kind of card is listed, and nothing else is', () => {
  const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  expect(folders.sort()).toEqual([...kinds].sort())
})

describe.each([...kinds])('%s', async (kind) => {
  const card = await loadCard(kind)
  const { starting, sample }: CardStart = await import(`./${kind}/starting.ts`)
  const { says }: { says: CardWords } = await import(`./${kind}/says.admin.ts`)
  const { default: Form }: CardForm = await import(`./${kind}/settings.admin.tsx`)
  const program = starting(face)
  const { settings, unit } = program
  const written = JSON.parse(
    JSON.stringify(settings)
      .replaceAll('"campaign":""', '"campaign":"cmp_00000000000000000000000000"')
      .replaceAll('"zh-Hant":""', '"zh-Hant":"手沖一杯"'),
  )
  const props: CardFormProps = {
    settings,
    change: () => undefined,
    unit: unit['zh-Hant'],
    campaigns: [],
    newCampaign: '/admin/coupons',
    programs: [],
    stores: [],
    tiers: [],
    ways: program.ways,
    company: null,
  }

  test('is called by its folder’s name, in its rules and in what a new one begins with', () => {
    expect([card.kind, program.kind]).toEqual([kind, kind])
  })
  test('begins with settings that hold once names and rewards are written', () => {
    expect(card.settings.safeParse(written)).toMatchObject({ success: true })
  })
  test('has a form, and a name for each of its settings', () => {
    const drawn = renderToString(h(Form, props))
    for (const field of Object.keys(settings)) {
      expect(says.fields).toHaveProperty([field])
      if (!isAskedByParts(kind, field)) expect(drawn).toContain(`id="card-${field}"`)
    }
    for (const field of card.missing?.(settings) ?? []) expect(says.fields).toHaveProperty([field])
  })
  test('says of changes only what concerns its settings', () => {
    for (const told of Object.keys(says.changes)) expect(says.fields).toHaveProperty([told.split('.')[0]!])
  })
  test('stores a card as it is, a blank one and one in use', () => {
    for (const held of [card.blank(written), ...(sample ? [sample(written, NOW)] : [])]) {
      expect(card.unpack(JSON.parse(JSON.stringify(card.pack(held))))).toEqual(held)
      expect(card.show(written, held, NOW).balance).toBe(card.balance(held))
    }
  })
})
