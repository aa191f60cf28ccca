import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, DAY } from '../../base/time.ts'
import { kinds } from './kinds.ts'
import { loadCard } from './load.server.ts'
import { adjust, undoAdjustment } from '../../domain/card/desk/adjust.ts'
import type { Program } from '../../domain/card/program.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const POLICY = 'what-is-left'
const face = { colour: '#1f5a46', pattern: 'plain' as const, mark: 'seal' as const, picture: null }

describe.each([...kinds])('by hand on a %s card', async (name) => {
  const kind = await loadCard(name)
  const { starting }: { starting: (face: unknown) => Program } = await import(`./${name}/starting.ts`)
  const { settings } = starting(face)
  const step = (settings as { steps?: { id: string }[] }).steps?.[0]?.id
  const most = name === 'mission' ? 1 : 300
  const amounts = fc.array(fc.integer({ min: -most, max: most }).filter(Boolean), { maxLength: 12 })

  test('the balance is the sum of what moved, and never below zero', () => {
    fc.assert(
      fc.property(amounts, (wanted) => {
        let card = kind.blank(settings)
        let sum = 0
        for (const [nth, amount] of wanted.entries()) {
          const moved = adjust(kind, settings, card, { at: NOW, key: `hand:${nth}`, amount, step, policy: POLICY })
          if (!moved.ok) continue
          sum += moved.value.entries.reduce((all, { delta }) => all + delta, 0)
          card = moved.value.card
          expect(kind.balance(card)).toBe(sum)
          expect(sum).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('what is undone is as if it had never been', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: most }), (wanted, amount) => {
        let card = kind.blank(settings)
        for (const [nth, one] of wanted.entries()) {
          const moved = adjust(kind, settings, card, { at: NOW, key: `hand:${nth}`, amount: one, step, policy: POLICY })
          if (moved.ok) card = moved.value.card
        }
        const done = adjust(kind, settings, card, { at: NOW, key: 'hand:x', amount, step, policy: POLICY })
        if (!done.ok || done.value.entries.length === 0) return
        const own = done.value.entries.find(({ suffix }) => suffix === undefined)!
        const of = { key: 'hand:x', delta: own.delta, parts: own.parts ?? [], ...(step && { step }) }
        const undone = undoAdjustment(kind, settings, done.value.card, {
          at: NOW,
          key: 'hand:undo:x',
          of,
          undoable: done.value.rewards,
        })
        expect(undone).toMatchObject({ ok: true })
        if (undone.ok) expect(kind.balance(undone.value.card)).toBe(kind.balance(card))
      }),
    )
  })

  test('an end that is put off adds nothing, and what stands is there on the day before it', () => {
    const added = adjust(kind, settings, kind.blank(settings), {
      at: NOW,
      key: 'hand:1',
      amount: 1,
      step,
      policy: POLICY,
    })
    if (!added.ok) throw new Error(added.failure)
    const until = after(NOW, 3_000 * DAY)
    const put = kind.extend(settings, added.value.card, { at: NOW, key: 'hand:2', until })
    if (!put.ok) return expect(kind.show(settings, added.value.card, NOW).expiresAt).toBeNull()
    expect(put.value.extended).toBe(1)
    expect(put.value.entries.reduce((all, { delta }) => all + delta, 0)).toBe(0)
    expect(kind.balance(kind.expire(put.value.card, after(until, -DAY)).card)).toBe(1)
    expect(kind.extend(settings, put.value.card, { at: NOW, key: 'hand:3', until })).toMatchObject({
      failure: 'nothing-to-extend',
    })
  })
})

test('stored value given by hand stays within what its issuer may owe one holder', async () => {
  const kind = await loadCard('stored-value')
  const { starting } = await import('./stored-value/starting.ts')
  const { settings } = starting(face)
  const by = (amount: number) =>
    adjust(kind, settings, kind.blank(settings), { at: NOW, key: 'hand:1', amount, policy: POLICY })
  expect(by(settings.mostBalance)).toMatchObject({ ok: true })
  expect(by(settings.mostBalance + 1)).toMatchObject({ failure: 'balance-too-high' })
})
