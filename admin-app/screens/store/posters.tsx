import { Plus, Printer } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { DAY, ms } from '#shared/base/time.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Section } from '../../parts/page/section.tsx'
import { storeWords as words } from '../../words/rooms.ts'
import { NewPoster } from './new-poster.tsx'
import type { PosterLine, StorePage } from './store-page.ts'

/** A poster nobody scanned for a month hangs in the wrong place. */
const UNSCANNED_DAYS = 30

const Row = ({
  poster,
  picked,
  onPick,
  onLook,
}: {
  poster: PosterLine
  picked: boolean
  onPick: (picked: boolean) => void
  onLook: () => void
}) => {
  const days = Math.floor((nowMs() - ms(poster.createdAt)) / DAY)
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          class="tick"
          checked={picked}
          aria-label={fill(words.pick, { place: poster.place })}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </td>
      <td>
        <button type="button" class="poster-name" onClick={onLook}>
          {poster.place} <span class="muted mono">{poster.code}</span>
        </button>
      </td>
      <td class={`r ${poster.joins === 0 ? 'z' : ''}`}>{poster.joins}</td>
      <td class={`r ${poster.scans === 0 ? 'z' : ''}`}>{poster.scans}</td>
      <td class="r warn">{poster.scans === 0 && days >= UNSCANNED_DAYS && fill(words.unscanned, { days })}</td>
    </tr>
  )
}

/** What hangs in the store: how many people each poster brought, and which to print. */
export const Posters = ({ store, onLook }: { store: StorePage; onLook: (poster: string) => void }) => {
  const { may } = useHere()
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(store.posters.map(({ id }) => id)))
  const [making, setMaking] = useState(false)
  const toPrint = store.posters.filter(({ id }) => picked.has(id))
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  return (
    <Section
      class=""
      title={words.posters}
      note={words.postersNote}
      action={
        may('stores.write') && (
          <Button kind="quiet" small icon={Plus} onClick={() => setMaking(true)}>
            {words.newPoster}
          </Button>
        )
      }
    >
      {store.posters.length === 0 ? (
        <p class="note">{words.noPosters}</p>
      ) : (
        <>
          <table class="table table--tight">
            <thead>
              <tr>
                <td />
                <th scope="col">{words.columns.place}</th>
                <th scope="col" class="r">
                  {words.columns.joins}
                </th>
                <th scope="col" class="r">
                  {words.columns.scans}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {store.posters.map((poster) => (
                <Row
                  key={poster.id}
                  poster={poster}
                  picked={picked.has(poster.id)}
                  onPick={(on) => pick(poster.id, on)}
                  onLook={() => onLook(poster.id)}
                />
              ))}
            </tbody>
          </table>
          <div class="row row--wrap posters__print">
            {toPrint.length > 0 ? (
              <ButtonLink
                kind="main"
                icon={Printer}
                href={`/admin/posters/${store.id}?brand=${store.brandId}&only=${toPrint.map(({ id }) => id).join(',')}`}
              >
                {fill(words.print, { count: toPrint.length })}
              </ButtonLink>
            ) : (
              <Button kind="main" icon={Printer} disabled>
                {words.printNone}
              </Button>
            )}
            <span class="note">{words.posterNote}</span>
          </div>
        </>
      )}
      {making && (
        <NewPoster
          store={store}
          onClose={() => setMaking(false)}
          onMade={(poster) => {
            setMaking(false)
            pick(poster.id, true)
            onLook(poster.id)
          }}
        />
      )}
    </Section>
  )
}
