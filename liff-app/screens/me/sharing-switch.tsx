import type { Home } from '../../data/memory/saved.ts'
import { sayFullDay } from '../../data/dates.ts'
import { agreedTo, sayCompanies, type Asked } from '../../data/person/sharing.ts'
import { useApp } from '../../parts/words.ts'

/** Whether the group’s other companies may see and count along, with the day it was said. */
export const SharingSwitch = ({
  asked,
  said,
  onChange,
}: {
  asked: Asked
  said: NonNullable<Home['member']['consents']['sharing']>
  onChange: (sharing: ReturnType<typeof agreedTo> | null) => void
}) => {
  const { words, fill, brand, locale } = useApp()
  const { sharing } = words
  const { stands, version, at, endedAt } = said
  const day = (when: string) => sayFullDay(when, locale)
  return (
    <li>
      <label class="switch">
        <span>
          {sharing.switch}
          <small>{fill(sharing.switchNote, { brand, companies: sayCompanies(asked, locale) })}</small>
          {at && (
            <small>
              {stands
                ? fill(sharing.agreed, { day: day(at), version: version ?? '' })
                : endedAt
                  ? fill(sharing.ended, { day: day(endedAt) })
                  : sharing.outgrown}
            </small>
          )}
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={stands}
          aria-checked={stands}
          onChange={(event) => onChange(event.currentTarget.checked ? agreedTo(asked) : null)}
        />
        <i />
      </label>
    </li>
  )
}
