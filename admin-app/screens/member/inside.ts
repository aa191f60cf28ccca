// Which playbooks a member stands in now, and which held them back, read from the trail.
import { visitSays, type MemberPage } from './history.ts'

export interface Inside {
  playbook: string
  /** Still inside, or kept out with a reason. */
  state: 'inside' | 'kept-out'
  /** The last step's words, or the reason word. */
  words: string
}

const KEPT_OUT = new Set(['held-out', 're-entry'])

/** The newest word about each playbook decides; one that was left says nothing any more. */
export const insideOf = (trail: MemberPage['trail']): Inside[] => {
  const found = new Map<string, Inside | null>()
  for (const one of trail) {
    const { playbook, kind, why } = one
    if (playbook === null || found.has(playbook)) continue
    if (playbook.startsWith('ply_')) continue
    if (kind === 'left') found.set(playbook, null)
    else if (why !== null && KEPT_OUT.has(why)) found.set(playbook, { playbook, state: 'kept-out', words: why })
    else found.set(playbook, { playbook, state: 'inside', words: visitSays(one) })
  }
  return [...found.values()].filter((one) => one !== null)
}
