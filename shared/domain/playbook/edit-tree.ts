// Changes to a playbook's tree, each answering a new tree. A place is a list of steps and where in it.
import type { Step } from './playbook.ts'

export interface Place {
  /** The step and exit whose list it is; null = the trunk. */
  under: { step: string; exit: string } | null
  at: number
}

type Change = (steps: readonly Step[]) => Step[]

/** Applies a change to one list of the tree. */
const inList = (steps: readonly Step[], under: Place['under'], change: Change): Step[] => {
  if (under === null) return change(steps)
  return steps.map((step) => {
    const exits = Object.entries(step.exits ?? {}).map(([exit, own]) => [exit, inList(own, under, change)] as const)
    if (step.id !== under.step) return step.exits ? { ...step, exits: Object.fromEntries(exits) } : step
    const before = step.exits?.[under.exit] ?? []
    return { ...step, exits: { ...step.exits, [under.exit]: change(before) } }
  })
}

/** Where a step stands, and how long its list is. */
export const placeOf = (
  steps: readonly Step[],
  id: string,
  under: Place['under'] = null,
): (Place & { of: number }) | undefined => {
  const at = steps.findIndex((step) => step.id === id)
  if (at >= 0) return { under, at, of: steps.length }
  for (const step of steps) {
    for (const [exit, own] of Object.entries(step.exits ?? {})) {
      const found = placeOf(own, id, { step: step.id, exit })
      if (found) return found
    }
  }
  return undefined
}

/** @param exits of a step that branches: nothing may follow it, so what stood there goes on after its last exit */
export const insertStep = (steps: readonly Step[], place: Place, step: Step, exits: readonly string[] = []): Step[] =>
  inList(steps, place.under, (list) => {
    const [before, rest] = [list.slice(0, place.at), list.slice(place.at)]
    if (exits.length === 0) return [...before, step, ...rest]
    const branches = Object.fromEntries(exits.map((exit, at) => [exit, at === exits.length - 1 ? rest : []]))
    return [...before, { ...step, exits: branches }]
  })

/** Takes a step away, with everything that hangs on its exits. */
export const removeStep = (steps: readonly Step[], id: string): Step[] => {
  const place = placeOf(steps, id)
  return place ? inList(steps, place.under, (list) => list.filter((step) => step.id !== id)) : [...steps]
}

export const changeStep = (steps: readonly Step[], id: string, settings: unknown): Step[] => {
  const place = placeOf(steps, id)
  if (!place) return [...steps]
  return inList(steps, place.under, (list) => list.map((step) => (step.id === id ? { ...step, settings } : step)))
}

/** Whether a step may change places with its neighbour: a step that branches stays last. */
export const mayMove = (steps: readonly Step[], id: string, by: 1 | -1): boolean => {
  const place = placeOf(steps, id)
  if (!place) return false
  const list = listOf(steps, place.under)
  const [step, other] = [list[place.at], list[place.at + by]]
  return Boolean(step && other && !step.exits && !other.exits)
}

export const moveStep = (steps: readonly Step[], id: string, by: 1 | -1): Step[] => {
  const place = placeOf(steps, id)
  if (!place || !mayMove(steps, id, by)) return [...steps]
  return inList(steps, place.under, (list) => {
    const next = [...list]
    ;[next[place.at], next[place.at + by]] = [next[place.at + by]!, next[place.at]!]
    return next
  })
}

const listOf = (steps: readonly Step[], under: Place['under']): readonly Step[] => {
  if (under === null) return steps
  for (const step of steps) {
    if (step.id === under.step) return step.exits?.[under.exit] ?? []
    for (const own of Object.values(step.exits ?? {})) {
      const found = listOf(own, under)
      if (found.length > 0) return found
    }
  }
  return []
}

/** The steps a member has gone through before this one, oldest first. */
export const stepsBefore = (steps: readonly Step[], id: string): Step[] => {
  const at = steps.findIndex((step) => step.id === id)
  if (at >= 0) return steps.slice(0, at)
  for (const [index, step] of steps.entries()) {
    for (const own of Object.values(step.exits ?? {})) {
      if (placeOf(own, id)) return [...steps.slice(0, index), step, ...stepsBefore(own, id)]
    }
  }
  return []
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const ID_LENGTH = 6

/** @param chance bytes, six at least */
export const newStepId = (chance: Uint8Array, taken: ReadonlySet<string>): string => {
  let id = ''
  for (let at = 0; at < ID_LENGTH; at++) id += LETTERS[chance[at]! % LETTERS.length]
  return taken.has(id)
    ? newStepId(
        chance.map((byte) => byte + 1),
        taken,
      )
    : id
}
