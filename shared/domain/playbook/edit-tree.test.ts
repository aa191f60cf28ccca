import { describe, expect, test } from 'vitest'
import { changeStep, insertStep, mayMove, moveStep, newStepId, placeOf, removeStep, stepsBefore } from './edit-tree.ts'
import type { Step } from './playbook.ts'

const step = (id: string): Step => ({ id, kind: 'tag', settings: {} })
const fork = (yes: Step[], no: Step[]): Step => ({ ...step('fork'), kind: 'branch', exits: { yes, no } })
const tree = [step('one1'), step('two2'), fork([step('yes1')], [step('no11'), step('no22')])]
const shape = (steps: readonly Step[]): unknown =>
  steps.map(({ id, exits }) =>
    exits ? [id, Object.fromEntries(Object.entries(exits).map(([exit, own]) => [exit, shape(own)]))] : id,
  )

describe('a step', () => {
  test('goes in on any edge', () => {
    expect(shape(insertStep(tree, { under: null, at: 1 }, step('new1')))).toEqual([
      'one1',
      'new1',
      'two2',
      ['fork', { yes: ['yes1'], no: ['no11', 'no22'] }],
    ])
    expect(shape(insertStep(tree, { under: { step: 'fork', exit: 'no' }, at: 2 }, step('new1')))).toEqual([
      'one1',
      'two2',
      ['fork', { yes: ['yes1'], no: ['no11', 'no22', 'new1'] }],
    ])
  })

  test('that branches takes what followed it along its last exit', () => {
    const grown = insertStep([step('one1'), step('two2')], { under: null, at: 1 }, step('ask1'), ['yes', 'no'])
    expect(shape(grown)).toEqual(['one1', ['ask1', { yes: [], no: ['two2'] }]])
  })

  test('is taken away with its branches', () => {
    expect(shape(removeStep(tree, 'fork'))).toEqual(['one1', 'two2'])
    expect(shape(removeStep(tree, 'no11'))).toEqual(['one1', 'two2', ['fork', { yes: ['yes1'], no: ['no22'] }]])
  })

  test('changes only itself', () => {
    const changed = changeStep(tree, 'no22', { tag: '常客' })
    expect(placeOf(changed, 'no22')).toEqual({ under: { step: 'fork', exit: 'no' }, at: 1, of: 2 })
    expect(JSON.stringify(changed)).toContain('常客')
    expect(shape(changed)).toEqual(shape(tree))
  })

  test('changes places with a neighbour, but never with one that branches', () => {
    expect(shape(moveStep(tree, 'no11', 1))).toEqual([
      'one1',
      'two2',
      ['fork', { yes: ['yes1'], no: ['no22', 'no11'] }],
    ])
    expect(mayMove(tree, 'two2', 1)).toBe(false)
    expect(mayMove(tree, 'one1', -1)).toBe(false)
    expect(String(shape(moveStep(tree, 'two2', -1)))).toMatch(/^two2,one1/)
  })

  test('knows what came before it, along its own branch only', () => {
    expect(stepsBefore(tree, 'no22').map(({ id }) => id)).toEqual(['one1', 'two2', 'fork', 'no11'])
    expect(stepsBefore(tree, 'yes1').map(({ id }) => id)).toEqual(['one1', 'two2', 'fork'])
  })

  test('has an id of its own', () => {
    const chance = new Uint8Array(6)
    expect(newStepId(chance, new Set(['aaaaaa']))).not.toBe('aaaaaa')
    expect(newStepId(chance, new Set())).toMatch(/^[a-z0-9]{4,12}$/)
  })
})
