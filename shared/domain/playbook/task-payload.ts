// What a playbook's machine asks of the task Lambda, and what it reads of the answer. Ids only: history outlives erasure.

interface Where {
  playbook: string
  version: number
  group: string
  brand: string
}

/** A rest that begins right after this Task, so that the Task can record it. */
export interface Rest {
  step: string
  seconds: number
}

/** What follows a Task: a rest, nothing any more (the Task then writes the end of the stay), or another step. */
export interface After {
  waits?: Rest
  last?: true
}

export interface EnterPayload extends Where, After {
  do: 'enter'
  execution: string
  member: string
  event: string
}

export interface VisitPayload extends Where, After {
  do: 'visit'
  enrolment: string
  member: string
  step: string
  kind: string
  /** From 1; a tree is walked once, so it is 1 until playbooks may loop. */
  visit: number
  /** For a step that branches: what follows each exit. */
  exits?: Record<string, After>
}

/** The machine gives up: somebody has to look. `step` is null when entering failed. */
export interface ParkPayload extends Where {
  do: 'park'
  execution: string
  enrolment: string | null
  member: string
  step: string | null
  why: string
}

export type TaskPayload = EnterPayload | VisitPayload | ParkPayload

export interface EnterAnswer {
  enter: boolean
  enrolment?: string
}

export interface VisitAnswer {
  /** The exit taken; only a step that branches has one. */
  exit?: string
}
