import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import type { KnownClerk } from '../../../data/staff/clerk-session.ts'
import { Icon } from '../../../parts/icon.tsx'

export interface OtherStoresProps {
  others: KnownClerk['others']
  words: StaffWords
  /** What was tapped here goes out first. */
  isOff: boolean
  onChoose: (store: string) => void
}

/** The clerk's other stores, and no store beside them: one is a press, several are a list. */
export const OtherStores = ({ others, words, isOff, onChoose }: OtherStoresProps) =>
  others.length === 1 ? (
    <button type="button" class="link" disabled={isOff} onClick={() => onChoose(others[0]!.id)}>
      {others[0]!.name}
      <Icon name="chev" />
    </button>
  ) : (
    <select
      class="staff__store"
      aria-label={words.chooseStore}
      disabled={isOff}
      value=""
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="" disabled>
        {words.chooseStore}
      </option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
