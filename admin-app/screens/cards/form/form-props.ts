import type { Program } from '#shared/domain/card/program.ts'

/** What each part of the form that all kinds share is handed. */
export interface ProgramFormProps {
  /** May be incomplete. */
  program: Program
  change: (program: Program) => void
}
