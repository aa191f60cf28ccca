// Whatever stands where a message should, the answer is a list of faults, never a crash.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { messagesFaults } from './message.ts'

const action = { type: 'uri', label: '看', uri: 'https://a.example' }
const samples: unknown[] = [
  { type: 'text', text: '一', quickReply: { items: [{ type: 'action', action }] }, sender: { name: '店' } },
  { type: 'textV2', text: '{a}', substitution: { a: { type: 'mention', mentionee: { type: 'all' } } } },
  {
    type: 'template',
    altText: '一',
    template: {
      type: 'carousel',
      columns: [{ title: '一', text: '一', thumbnailImageUrl: 'https://a.example/a', actions: [action] }],
    },
  },
  { type: 'template', altText: '一', template: { type: 'buttons', text: '一', actions: [action] } },
  {
    type: 'flex',
    altText: '一',
    contents: {
      type: 'carousel',
      contents: [
        {
          type: 'bubble',
          hero: {
            type: 'video',
            url: 'https://a.example/v',
            previewUrl: 'https://a.example/p',
            altContent: { type: 'image', url: 'https://a.example/i' },
          },
          body: {
            type: 'box',
            layout: 'baseline',
            contents: [{ type: 'text', contents: [{ type: 'span', text: '一' }] }],
          },
        },
      ],
    },
  },
]

/** The sample with one of its values, however deep, replaced. */
const spoil = (value: unknown, place: number, by: unknown): unknown => {
  let left = place
  const walk = (inner: unknown): unknown => {
    if (left-- === 0) return by
    if (Array.isArray(inner)) return inner.map(walk)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one)]))
  }
  return walk(value)
}

it('spoiled messages are refused or taken, never dropped', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.nat({ max: 30 }),
      fc.jsonValue({ maxDepth: 2 }),
      (sample, place, by) => {
        for (const fault of messagesFaults([spoil(sample, place, by)])) expect(fault.message).toBeTruthy()
      },
    ),
    { numRuns: 2_000 },
  )
})
