import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { keptKey } from '../../data/kept-key.ts'
import { draftSaver, type Kept, type SaveState } from './draft-saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const desk = (answer: (settings: string, version: number | null) => Promise<Result<number | null>>) => {
  const told: SaveState['is'][] = []
  const saves: [string, number | null][] = []
  const keys: string[] = []
  const send = keptKey(() => `key-${new Set(keys).size + 1}`)
  let kept: Kept<string> | null = null
  const saver = draftSaver<string>({
    version: 3,
    save: (settings, version) =>
      send({ settings, version }, (key) => {
        saves.push([settings, version])
        keys.push(key)
        return answer(settings, version)
      }),
    keep: (next) => (kept = next),
    tell: ({ is }) => told.push(is),
  })
  return { saver, told, saves, keys, kept: () => kept }
}
const next = (_: string, version: number | null) => Promise.resolve(ok((version ?? 0) + 1))

describe('a draft being typed', () => {
  test('is saved once, when the typing pauses', async () => {
    const { saver, saves, told, kept } = desk(next)
    for (const words of ['海', '海風', '海風咖啡']) saver.change(words, true)
    expect(kept()).toEqual({ settings: '海風咖啡', version: 3 })
    await vi.runAllTimersAsync()
    expect(saves).toEqual([['海風咖啡', 3]])
    expect(told.at(-1)).toBe('saved')
    expect(kept()).toBeNull()
  })

  test('is saved again upon the new version when somebody typed during the save', async () => {
    const { saver, saves, kept } = desk(async (settings, version) => {
      if (saves.length === 1) saver.change(`${settings}！`, true)
      return next(settings, version)
    })
    saver.change('歡迎', true)
    await vi.runAllTimersAsync()
    expect(saves).toEqual([
      ['歡迎', 3],
      ['歡迎！', 4],
    ])
    expect(kept()).toBeNull()
  })

  test('is kept on this machine while it is incomplete', async () => {
    const { saver, saves, told, kept } = desk(next)
    saver.change('', false)
    await vi.runAllTimersAsync()
    expect(saves).toEqual([])
    expect(told).toEqual(['incomplete'])
    expect(kept()).toEqual({ settings: '', version: 3 })
  })

  test('is tried again when the line was down, and nothing is lost', async () => {
    let tries = 0
    const { saver, told, kept } = desk((settings, version) =>
      tries++ < 2 ? Promise.resolve(fail('offline')) : next(settings, version),
    )
    saver.change('歡迎', true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(told.at(-1)).toBe('failed')
    expect(kept()?.settings).toBe('歡迎')
    await vi.runAllTimersAsync()
    expect(told.at(-1)).toBe('saved')
  })

  test('that got no answer is asked again with its key before anything newer is saved', async () => {
    const { saver, saves, keys, told } = desk((settings, version) =>
      saves.length === 1 ? Promise.resolve(fail('offline')) : next(settings, version),
    )
    saver.change('歡迎', true)
    await vi.advanceTimersByTimeAsync(1000)
    saver.change('歡迎光臨', true)
    await vi.runAllTimersAsync()
    expect(saves).toEqual([
      ['歡迎', 3],
      ['歡迎', 3],
      ['歡迎光臨', 4],
    ])
    expect(keys).toEqual(['key-1', 'key-1', 'key-2'])
    expect(told.at(-1)).toBe('saved')
  })

  test('that became incomplete during a save stays on this machine', async () => {
    const { saver, told, kept } = desk(async (settings, version) => {
      saver.change('', false)
      return next(settings, version)
    })
    saver.change('歡迎', true)
    await vi.runAllTimersAsync()
    expect(told.at(-1)).toBe('incomplete')
    expect(kept()?.settings).toBe('')
  })

  test('waits for a decision when a colleague saved in between', async () => {
    const { saver, saves, told } = desk((settings, version) =>
      version === 3 ? Promise.resolve(fail('changed-meanwhile')) : next(settings, version),
    )
    saver.change('我的', true)
    await vi.runAllTimersAsync()
    expect(told.at(-1)).toBe('conflict')
    saver.change('我的！', true)
    await vi.runAllTimersAsync()
    expect(saves).toHaveLength(1)
    saver.goOn(7, true)
    await vi.runAllTimersAsync()
    expect(saves.at(-1)).toEqual(['我的！', 7])
    expect(told.at(-1)).toBe('saved')
  })

  test('yields to the colleague when that is the decision', async () => {
    const { saver, saves, kept } = desk(() => Promise.resolve(fail('changed-meanwhile')))
    saver.change('我的', true)
    await vi.runAllTimersAsync()
    saver.goOn(7, false)
    await vi.runAllTimersAsync()
    expect(saves).toHaveLength(1)
    expect(kept()).toBeNull()
  })
})
