import type { FaultStep } from '../../faults.ts'
import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'

/** `{ at, plan }` plans failures; `{ clear: true }` forgets all plans. */
export const postFaults = ({ faults }: World): Page => ({
  method: 'POST',
  path: '/world/faults',
  run: ({ body }) => {
    if (body.clear) return faults.clear()
    if (typeof body.at !== 'string' || !body.plan)
      throw new Error("say where and what: { at: 'line.push', plan: [{ fail: 500 }] }")
    faults.plan(body.at, [body.plan].flat() as FaultStep[])
  },
})
