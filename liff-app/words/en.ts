import { member } from '#shared/text/refusals/en.ts'
import { words } from '#shared/text/en.ts'

export const language = { words, refusals: member }
