// What a publication would do, the number first: who moves, from where to where, and which gifts that gives.
import { fill } from '#shared/base/text.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { listed } from '#shared/ui/joiners.ts'
import { Button } from '../../parts/form/button.tsx'
import { tiers } from '../../words/rooms.ts'
import type { Preview, PreviewState } from './use-preview.ts'
import { said } from '../../words/said.ts'

interface Names {
  scheme: TierScheme
  /** What holds now: the version before it, or the group’s tiers that it takes the place of. */
  live: TierScheme | null
}

const nameIn = (schemes: readonly (TierScheme | null)[], id: string): string => {
  const tier = schemes.flatMap((one) => one?.tiers ?? []).find((one) => one.id === id)
  return tier ? said(tier.name) : id
}

const countOf = ({ moves }: Preview, when: Preview['moves'][number]['when']) =>
  moves.reduce((sum, one) => (one.when === when ? sum + one.count : sum), 0)

const Moves = ({ preview, when, ...names }: Names & { preview: Preview; when: Preview['moves'][number]['when'] }) => (
  <ul class="tier-moves">
    {preview.moves
      .filter((one) => one.when === when)
      .map(({ from, to, count }) => (
        <li key={`${from} ${to}`}>
          <span>
            {fill(tiers.preview.move, {
              from: nameIn([names.live, names.scheme], from),
              to: nameIn([names.scheme, names.live], to),
            })}
          </span>
          <b class="num">{fill(tiers.preview.people, { count: count.toLocaleString() })}</b>
        </li>
      ))}
  </ul>
)

/** The moves of a preview, for the side of the editor and the question before publishing. */
export const TierMoves = ({ preview, ...names }: Names & { preview: Preview }) => {
  const { preview: words } = tiers
  const [now, later] = [countOf(preview, 'now'), countOf(preview, 'at-review')]
  if (preview.moves.length === 0) return <p>{preview.standing === 0 ? words.nobody : words.none}</p>
  return (
    <>
      {now > 0 && (
        <div>
          <p class="tier-number">
            <b class="num">{now.toLocaleString()}</b> {words.now}
          </p>
          <p class="field__hint">{words.nowWhen}</p>
          <Moves {...names} preview={preview} when="now" />
        </div>
      )}
      {later > 0 && (
        <div>
          <p>
            <b>{fill(words.later, { count: later.toLocaleString() })}</b>
          </p>
          <p class="field__hint">{words.laterNote}</p>
          <Moves {...names} preview={preview} when="at-review" />
        </div>
      )}
      {preview.gifts.length > 0 && (
        <div>
          <p>
            <b>{words.gifts}</b>
          </p>
          <ul class="tier-moves">
            {preview.gifts.map(({ campaign, name, count }) => (
              <li key={campaign}>
                {fill(words.gift, { name: name ? said(name) : words.gone, count: count.toLocaleString() })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

export const TierEffects = ({
  state,
  again,
  isOver,
  ...names
}: Names & { isOver?: boolean; state: PreviewState; again: () => void }) => {
  const { preview: words } = tiers
  return (
    <section class="tier-effects" aria-label={words.label} aria-live="polite">
      <h2>{words.label}</h2>
      {isOver && <p>{words.overGroup}</p>}
      {state.is === 'reading' && <p class="muted">{words.reading}</p>}
      {state.is === 'incomplete' && <p class="muted">{words.incomplete}</p>}
      {state.is === 'failed' && (
        <p>
          {words.failed}{' '}
          <Button small onClick={again}>
            {words.again}
          </Button>
        </p>
      )}
      {state.is === 'read' && (
        <>
          <TierMoves {...names} preview={state.preview} />
          {state.preview.people.length > 0 && (
            <p class="field__hint">
              {words.who} {listed(state.preview.people.map(({ name }) => name))}
            </p>
          )}
          <p class="field__hint">
            {fill(state.preview.capped ? words.capped : words.looked, {
              members: state.preview.members.toLocaleString(),
              standing: state.preview.standing.toLocaleString(),
            })}
          </p>
        </>
      )}
    </section>
  )
}
