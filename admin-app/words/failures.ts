// What went wrong, why, and what to do next, said to people at a desk. The words of single acts are shared with the API.
import type { Detail } from '#shared/base/result.ts'
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { Refusal, Variants } from '#shared/text/refusals/words.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { marks } from '#shared/ui/joiners.ts'
import { commonFailures, couponFailures, smsFailures, staffFailures } from './words.ts'

const all: Record<string, Variants> = { ...couponFailures, ...smsFailures, ...staffFailures, ...commonFailures }

const ENDED = /[.?!。？！]$/

/** @param failure a contract's failure word @param detail facts that make the sentence fuller */
export const failureWords = (failure: string, detail?: Detail): Refusal => {
  const { title, words } = sayRefusal(all[failure] ?? commonFailures.unexpected, pageLocale(), detail)
  return { title: ENDED.test(title) ? title : title + marks.stop, words }
}
