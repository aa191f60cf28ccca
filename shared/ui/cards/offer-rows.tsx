// What a card may be used for, a row each on a leaf of paper: a key where it can be done now, plain words where not yet.
//
//   <OfferRows rows={[{ key: '1', words: '手沖單品一杯', note: '換完剩 120 點', count: '300 點', go: '換', act }]} />
import './offer-rows.css'

export interface OfferRow {
  key: string
  words: string
  note: string
  /** As it is read: `300 點`. */
  count?: string
  /** On the key. */
  go?: string
  act?: () => void
}

const Row = ({ words, note, count, go }: OfferRow) => (
  <>
    <span class="offers__words">
      {words}
      <small>{note}</small>
    </span>
    {count && <span class="offers__count">{count}</span>}
    {go && <span class="offers__go">{go}</span>}
  </>
)

export const OfferRows = ({ rows }: { rows: readonly OfferRow[] }) => (
  <ul class="offers">
    {rows.map((row) => (
      <li key={row.key}>
        {row.act ? (
          <button type="button" class="offers__row" onClick={row.act}>
            <Row {...row} />
          </button>
        ) : (
          <div class="offers__row offers__row--not-yet">
            <Row {...row} go={undefined} />
          </div>
        )}
      </li>
    ))}
  </ul>
)
