// What blocks publishing, with the real kinds.
import { expect, test } from 'vitest'
import type { Playbook, Step } from '../../domain/playbook/playbook.ts'
import { problems } from '../../domain/playbook/problems.ts'
import { loadTriggerKinds } from '../playbook-triggers/load.server.ts'
import { loadNodeKinds } from './load.server.ts'

const kinds = { nodes: await loadNodeKinds(), triggers: await loadTriggerKinds() }
const tag = (id: string): Step => ({ id, kind: 'tag', settings: { tag: '常客' } })
const wait = (id: string, days = 3): Step => ({ id, kind: 'wait', settings: { amount: days, unit: 'days' } })
const give: Step = { id: 'give', kind: 'issue-coupon', settings: { campaign: 'cmp_00000000000000000000000000' } }
const used = (step: string): Step => ({
  id: 'ask1',
  kind: 'branch',
  settings: { asks: 'coupon-used', step },
  exits: {},
})
const book = (steps: Step[], more: Partial<Playbook> = {}): Playbook => ({
  name: '歡迎',
  trigger: { kind: 'member-joined', settings: {} },
  reentry: { kind: 'once' },
  goal: null,
  holdoutPercent: 0,
  steps,
  ...more,
})
const words = (playbook: Playbook) => problems(playbook, kinds).map(({ step, word }) => `${step ?? '-'} ${word}`)

test.each<[string, Playbook, string[]]>([
  ['nothing, for a playbook that is complete', book([give, used('give')]), []],
  ['a playbook that nothing starts', book([tag('tag1')], { trigger: { kind: '', settings: {} } }), ['- no-trigger']],
  ['a trigger nobody knows', book([tag('tag1')], { trigger: { kind: 'moon', settings: {} } }), ['- trigger-unknown']],
  [
    'a trigger half filled in',
    book([tag('tag1')], { trigger: { kind: 'card-filled', settings: { program: 'x' } } }),
    ['- trigger-incomplete'],
  ],
  ['an empty playbook', book([]), ['- no-steps']],
  ['more steps than sixty', book(Array.from({ length: 61 }, (_, at) => tag(`t${100 + at}`))), ['- too-many-steps']],
  ['two steps of one id', book([tag('tag1'), tag('tag1')]), ['tag1 step-repeated']],
  ['a kind nobody knows', book([{ id: 'moon', kind: 'moon', settings: {} }]), ['moon kind-unknown']],
  [
    'settings that are missing',
    book([{ id: 'give', kind: 'issue-coupon', settings: {} }]),
    ['give settings-incomplete'],
  ],
  ['steps after a branch', book([give, used('give'), tag('tag1')]), ['tag1 steps-after-branch']],
  [
    'an exit the step does not have',
    book([give, { ...used('give'), exits: { maybe: [tag('tag1')] } }]),
    ['ask1 exit-unknown'],
  ],
  ['a wait with nothing to wait for', book([tag('tag1'), wait('wait')]), ['wait wait-leads-nowhere']],
  ['two waits in a row', book([wait('wai1'), wait('wai2'), tag('tag1')]), ['wai2 wait-after-wait']],
  [
    'a stay of more than a year',
    book([wait('wai1', 200), tag('tag1'), wait('wai2', 200), tag('tag2')]),
    ['- longer-than-a-year'],
  ],
  ['a question about a coupon that comes later', book([tag('tag1'), used('give')]), ['ask1 step-not-before']],
  ['a question about a step that gives none', book([tag('tag1'), used('tag1')]), ['ask1 step-not-before']],
])('tells %s', (_, playbook, expected) => {
  expect(words(playbook)).toEqual(expected)
})

test('tells a coupon that is not published', () => {
  const found = problems(book([give]), kinds, () => false)
  expect(found).toEqual([{ step: 'give', word: 'campaign-not-live', detail: { id: 'cmp_00000000000000000000000000' } }])
})

test('names the fields that are missing', () => {
  const [found] = problems(book([{ id: 'say1', kind: 'send-message', settings: { text: { 'zh-Hant': '' } } }]), kinds)
  expect(found!.detail).toEqual({ fields: ['text.zh-Hant'] })
})
