import { fill, type Locale } from '#shared/base/text.ts'
import type { memberPage } from '#shared/contract/member.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Cause } from '#shared/events/event.ts'
import { desk } from '#shared/text/desk.ts'
import type { Holder } from '../platform/asks.ts'
import { readHeld, readOutcomes, whyHeld } from './store.ts'

type Trail = OutputOf<typeof memberPage>['trail']

/** Every message of a member: sent, held or not sent, and why. */
export const messageTrail = async (holder: Holder, locale: Locale): Promise<Trail> => {
  const { messages: said } = desk[locale]
  const [outcomes, held] = await Promise.all([readOutcomes(holder), readHeld(holder)])
  const line = (at: string, words: string, why: string | null, from: unknown) => {
    const cause = from as Cause | undefined
    return { at, kind: 'message' as const, words, why, playbook: cause?.playbook ?? null, step: cause?.step ?? null }
  }
  return [
    ...outcomes.map(({ at, altText, state, reason, from }) =>
      line(at, fill(state === 'sent' ? said.sent : said['not-sent'], { text: altText }), reason ?? null, from),
    ),
    ...held
      .filter(({ id }) => !outcomes.some((one) => one.id === id))
      .map(({ at, altText, until, tried, from }) =>
        line(at, fill(said.held, { text: altText, until: until ?? '' }), whyHeld({ tried }), from),
      ),
  ]
}
