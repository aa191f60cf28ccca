import { member } from '#shared/text/refusals/ja.ts'
import { words } from '#shared/text/ja.ts'

export const language = { words, refusals: member }
