import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../base/text.ts'
import { kinds } from './kinds.ts'
import { loadNodeKinds, loadRun } from './load.server.ts'

const here = new URL('.', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
const nodes = await loadNodeKinds()
const nobody = { campaign: () => undefined, program: () => undefined, step: () => undefined }

test('every folder of a kind of step is listed, and nothing else is', () => {
  expect(folders.sort()).toEqual([...kinds].sort())
})

describe.each([...kinds])('%s', (kind) => {
  const node = nodes.get(kind)!
  const files = readdirSync(new URL(`${kind}/`, here))

  test('is called what its folder is called, in every language', () => {
    expect(node.kind).toBe(kind)
    for (const locale of LOCALES) expect(node.name[locale]).toBeTruthy()
  })

  test('reads as a sentence before anybody has filled it in', () => {
    expect(node.says({}, nobody)['zh-Hant']).toBeTruthy()
    expect(node.says(node.starting, nobody)['zh-Hant']).toBeTruthy()
  })

  test('acts, or lets members rest', async () => {
    expect(files.includes('run.server.ts')).toBe(!node.seconds)
    if (!node.seconds) expect(await loadRun(kind)).toBeTypeOf('function')
  })

  test('has a form', () => {
    expect(files).toContain('settings.admin.tsx')
  })

  test('makes at most two states', () => {
    const step = { id: 'a1b2', kind, settings: node.starting, next: null, exits: { yes: null, no: null } }
    const states = node.toStates(step, { visit: (flow) => ({ Type: 'Task', ...flow }), out: 'out' })
    expect(Object.keys(states).length).toBeLessThanOrEqual(2)
    expect(Object.keys(states)[0]).toBe(`${kind}-a1b2`)
  })
})
