import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventPattern, PATTERN_MAX } from '../../domain/playbook/event-pattern.ts'
import { kinds } from './kinds.ts'
import { loadTriggerKinds } from './load.server.ts'

const SUFFIX = '.trigger.ts'
const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith(SUFFIX))
const triggers = await loadTriggerKinds()
const where = { group: 'grp_00000000000000000000000000', brand: 'brd_00000000000000000000000000' }
const nobody = { campaign: () => undefined, program: () => undefined, step: () => undefined }

test('every file of a kind of trigger is listed, and nothing else is', () => {
  expect(files.map((file) => file.slice(0, -SUFFIX.length)).sort()).toEqual([...kinds].sort())
})

test.each([...kinds])('%s names group and brand in a pattern that EventBridge takes', (kind) => {
  const trigger = triggers.get(kind)!
  expect(trigger.kind).toBe(kind)
  const pattern = eventPattern(trigger, trigger.settings.parse(trigger.starting), where)
  expect(pattern.detail).toMatchObject({ group: [where.group], brand: [where.brand] })
  expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(PATTERN_MAX)
  expect(trigger.says(trigger.starting, nobody)['zh-Hant']).toBeTruthy()
})

test('a card trigger of one programme listens to that programme only', () => {
  const program = 'crd_00000000000000000000000000'
  expect(eventPattern(triggers.get('card-filled')!, { program }, where).detail.data).toEqual({ program: [program] })
})

test('joining starts it neither for somebody known by phone alone nor for who comes back', () => {
  const { detail } = eventPattern(triggers.get('member-joined')!, {}, where)
  expect(detail.data).toEqual({ phoneOnly: [{ exists: false }], again: [{ exists: false }] })
})
