// What ends when: nothing that costs a member is hidden.
import { say as sayText } from '#shared/base/text.ts'
import { daysLeft, isSameYear, sayDay, sayWeekday, SOON_DAYS } from '../../data/dates.ts'
import type { HeldCoupon, HomeCard } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { soonWords } from '../../parts/paper/held-ticket.tsx'
import { useFirst } from '../../parts/words.ts'

export const Ends = ({ coupons, cards }: { coupons: HeldCoupon[]; cards: HomeCard[] }) => {
  const { words, fill, locale } = useFirst()
  const today = now()
  const ends = [
    ...coupons.map(({ id, lastDay, name, headline }) => ({
      id: id as string,
      at: lastDay,
      words: joined(sayText(name, locale), sayText(headline, locale), locale === 'en' ? ' – ' : ' '),
    })),
    ...cards.flatMap(({ id, expiresAt, expiring, name, unit }) =>
      expiresAt && expiring > 0
        ? [
            {
              id,
              at: expiresAt,
              words: fill(words.home.endsCard, {
                card: sayText(name, locale),
                stamps: expiring,
                unit: sayText(unit, locale),
              }),
            },
          ]
        : [],
    ),
  ].sort((a, b) => a.at.localeCompare(b.at))
  if (ends.length === 0) return null
  return (
    <section>
      <div class="head">
        <h2>{words.home.ends}</h2>
      </div>
      <ol class="ends">
        {ends.map((end) => {
          const days = daysLeft(end.at, today)
          return (
            <li key={end.id}>
              <span class="num">{sayDay(end.at, today, locale)}</span>
              {isSameYear(end.at, today) && <span class="wd">{sayWeekday(end.at, locale)}</span>}
              <b>{end.words}</b>
              <span class={days <= SOON_DAYS ? 'chip chip--soon' : 'mute'}>{soonWords(words.when, days, fill)}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A name that already says the benefit does not say it twice. */
const joined = (name: string, headline: string, by: string) => (name.includes(headline) ? name : name + by + headline)
