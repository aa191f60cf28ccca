import { reasons } from './words.ts'

/** Why a message was not sent or a step was skipped, as one plain sentence. A word we have no sentence for is shown as it is, so that nobody loses the reason. */
export const reasonFull = (reason: string): string => reasons[reason] ?? reason
