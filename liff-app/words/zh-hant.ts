import { member } from '#shared/text/refusals/zh-hant.ts'
import { words } from '#shared/text/zh-hant.ts'

export const language = { words, refusals: member }
