import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ok } from '#shared/base/result.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Staff } from '../platform/http/actor.ts'
import { pausePlaybookPage, publishPlaybookPage, type PlaybookDeps } from './edit-playbook.ts'

const settings = {
  name: '迎新',
  trigger: { kind: 'member-joined', settings: {} },
  steps: [{ id: 's1', kind: 'tag', settings: { tag: '新朋友' } }],
  reentry: { kind: 'once' },
  holdoutPercent: 0,
}
type Stage = { id: string; version: number; settings: object; by: string; at: string; rev: number; facts?: object }
const kept = vi.hoisted(() => ({ draft: undefined as Stage | undefined, live: undefined as Stage | undefined }))

vi.mock('../platform/table/config.ts', () => ({
  isRunning: () => true,
  liveConfigs: async () => [],
  stageOf: async () => ({ id: 'ply_1', ...kept }),
  publishDraft: async (_change: object, _seen: number, facts: object) => {
    if (!kept.draft) return { ok: false, failure: 'nothing-to-publish' }
    kept.live = { ...kept.draft, version: (kept.live?.version ?? 0) + 1, facts }
    kept.draft = undefined
    return { ok: true, value: kept.live }
  },
  changeFacts: async (_change: object, live: Stage, facts: object) => {
    kept.live = { ...live, facts }
    return { ok: true, value: true }
  },
}))
vi.mock('../platform/table/audit.ts', () => ({ audited: () => ({}) }))
vi.stubEnv('PLAYBOOK_TASK_ARN', 'arn:aws:lambda:ap-northeast-1:1:function:task')

const turn = {
  actor: { kind: 'staff', group: 'grp_1', name: '阿明', brands: [] },
  now: '2026-11-21T02:00:00.000Z',
} as unknown as Turn<Staff>
const input = { id: 'ply_1', brand: 'brd_1', draftVersion: 1 } as never
const put = vi.fn<PlaybookDeps['publishMachine']>()
const deps: PlaybookDeps = {
  countSteps: async () => ({ counts: {}, inside: [] }),
  publishMachine: put,
  pauseMachine: async () => undefined,
}
const draft = (): Stage => ({ id: 'ply_1', version: 1, settings, by: '阿明', at: turn.now, rev: 1 })

beforeEach(() => {
  kept.draft = draft()
  kept.live = undefined
  put.mockReset().mockResolvedValue('arn:machine')
})

describe('publishing a playbook', () => {
  const publish = () => publishPlaybookPage(deps)(input, turn)

  test('makes its machine once and then changes it', async () => {
    expect(await publish()).toMatchObject(ok({ state: 'live', liveVersion: 1 }))
    kept.draft = draft()
    expect(await publish()).toMatchObject(ok({ liveVersion: 2 }))
    expect(put.mock.calls.map(([{ machineArn }]) => machineArn)).toEqual([undefined, 'arn:machine'])
  })
  test.each([1, 2])('again puts in place the machine of version %i that failed the first time', async (version) => {
    if (version === 2) {
      await publish()
      kept.draft = draft()
    }
    put.mockReset().mockRejectedValueOnce(new Error('throttled')).mockResolvedValue('arn:machine')
    await expect(publish()).rejects.toThrow('throttled')
    expect(await publish()).toMatchObject(ok({ state: 'live', liveVersion: version }))
    expect(put).toHaveBeenCalledTimes(2)
  })
  test('without a draft says that there is nothing to publish', async () => {
    await publish()
    expect(await publish()).toEqual({ ok: false, failure: 'nothing-to-publish' })
  })
  test('that was paused lets members in again, and pausing keeps its machine', async () => {
    await publish()
    expect(await pausePlaybookPage(deps)(input, turn)).toMatchObject(ok({ state: 'paused' }))
    kept.draft = draft()
    expect(await publish()).toMatchObject(ok({ state: 'live' }))
    expect(put.mock.lastCall![0].machineArn).toBe('arn:machine')
  })
})
