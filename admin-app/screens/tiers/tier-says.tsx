import { Fragment } from 'preact'
import { fill } from '#shared/base/text.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { marks } from '#shared/ui/joiners.ts'
import { Pick, Says } from '../../parts/page/says.tsx'
import { inSentence } from '../../words/in-sentence.ts'
import { tiers } from '../../words/rooms.ts'
import { measured, periodWords } from './scheme-page.ts'
import { said } from '../../words/said.ts'

/** Words of the sentence, by the field that sets them. */
const chosen = (scheme: TierScheme): Record<string, string> => {
  const { lastsMonths, graceDays } = scheme
  const downgrade = inSentence(tiers.downgrades[scheme.downgrade])
  const ends = scheme.period.kind === 'rolling' ? tiers.lasts : tiers.lastsYear
  const keeps = graceDays === 0 ? tiers.keepsNoGrace : tiers.keeps
  return {
    period: inSentence(periodWords(scheme)),
    measure: inSentence(tiers.measures[scheme.measure]),
    count: String(scheme.tiers.length),
    lasts: lastsMonths === null ? tiers.forever : fill(ends, { months: lastsMonths }),
    keeps: lastsMonths === null ? '' : fill(keeps, { grace: graceDays, downgrade }),
    refunds: inSentence(tiers.refunds[scheme.refunds]),
  }
}

const rungs = (scheme: TierScheme): string[] =>
  scheme.tiers.map(({ name, upgradeAt }) =>
    fill(upgradeAt === 0 ? tiers.first : tiers.rung, { name: said(name), at: measured(scheme, upgradeAt) }),
  )

const goTo = (field: string) => {
  const element = document.getElementById(`tiers-${field}`) ?? document.getElementById('tiers-ladder')
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  element?.focus({ preventScroll: true })
}

const FIELDS: Record<string, string> = { count: 'ladder', keeps: 'grace' }

/** What it promises, read back; what the draft changes is tinted, with the old words struck out. */
export const TierSays = ({ scheme, live }: { scheme: TierScheme; live: TierScheme | null }) => {
  const now = chosen(scheme)
  const was = live ? chosen(live) : {}
  const before = live ? rungs(live) : []
  const ladder = rungs(scheme).map((said, nth) => (
    <Fragment key={nth}>
      {nth > 0 && marks.list}
      <Pick
        isNew={live !== null && before[nth] !== said}
        was={before[nth] === said ? undefined : before[nth]}
        onPick={() => goTo('ladder')}
      >
        {said}
      </Pick>
    </Fragment>
  ))
  const words = Object.fromEntries(
    Object.entries(now).map(([place, said]) => {
      const before = was[place]
      const isNew = before !== undefined && before !== said
      return [
        place,
        said === '' ? (
          ''
        ) : (
          <Pick
            key={place}
            isNew={isNew}
            was={isNew && before ? before : undefined}
            onPick={() => goTo(FIELDS[place] ?? place)}
          >
            {said}
          </Pick>
        ),
      ]
    }),
  )
  return (
    <>
      <Says says={tiers.says} with={{ ...words, ladder }} />
      <Says says={tiers.saysRules} with={words} size="s" />
    </>
  )
}
