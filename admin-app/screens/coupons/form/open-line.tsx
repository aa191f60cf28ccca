import { Plus, X } from 'lucide-preact'
import type { OpenHours } from '#shared/domain/coupon/open-hours.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { fill } from '#shared/base/text.ts'
import { coupons } from '../../../words/rooms.ts'
import { WEEK } from '../coupon-words.ts'
import type { CampaignFormProps } from './form-props.ts'

type Part = OpenHours[number]

const PARTS_MAX = 7
const WORKING: Part = { weekdays: [1, 2, 3, 4, 5], hours: [{ from: '14:00', to: '17:00' }] }
const EVERY_DAY = WEEK.length

const PartRow = ({ part, put, remove }: { part: Part; put: (part: Part) => void; remove?: () => void }) => {
  const weekdays = part.weekdays ?? [...WEEK]
  const hours = part.hours?.[0]
  const toggle = (day: number) => {
    const next = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day]
    if (next.length === 0) return
    const { weekdays: _, ...rest } = part
    put(next.length === EVERY_DAY ? rest : { ...rest, weekdays: next })
  }
  const time = (side: 'from' | 'to') => (
    <input
      class="input time"
      type="time"
      aria-label={side === 'from' ? coupons.hourFrom : coupons.hourTo}
      value={hours![side]}
      onInput={(event) =>
        event.currentTarget.value && put({ ...part, hours: [{ ...hours!, [side]: event.currentTarget.value }] })
      }
    />
  )
  return (
    <div class="row row--wrap openpart">
      <span class="seg seg--s" role="group" aria-label={coupons.hours}>
        {WEEK.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={weekdays.includes(day)}
            aria-label={fill(coupons.weekday, { day: coupons.weekdays[day]! })}
            onClick={() => toggle(day)}
          >
            {coupons.weekdays[day]}
          </button>
        ))}
      </span>
      <Choice
        kind="checkbox"
        checked={!hours}
        label={coupons.allDay}
        onChange={(isAllDay) => {
          const { hours: _, ...rest } = part
          put(isAllDay ? rest : { ...rest, hours: WORKING.hours })
        }}
      />
      {hours && (
        <span class="row">
          {time('from')}–{time('to')}
        </span>
      )}
      {remove && (
        <Button small icon={X} onClick={remove}>
          {coupons.removePart}
        </Button>
      )}
    </div>
  )
}

export const OpenLine = ({ campaign, change }: CampaignFormProps) => {
  const { open, ...rest } = campaign
  const put = (next: OpenHours) => change({ ...campaign, open: next })
  return (
    <FormLine label={coupons.hours} flat>
      <div id="coupon-open" tabIndex={-1}>
        <div role="radiogroup" aria-label={coupons.hours}>
          <Choice
            kind="radio"
            name="coupon-open"
            checked={!open}
            label={coupons.hoursAlways}
            onChange={() => change(rest)}
          />
          <Choice
            kind="radio"
            name="coupon-open"
            checked={open !== undefined}
            label={coupons.hoursSome}
            onChange={() => put([WORKING])}
          />
        </div>
        {open && (
          <div class="inset stack">
            {open.map((part, nth) => (
              <PartRow
                key={nth}
                part={part}
                put={(next) => put(open.map((one, other) => (other === nth ? next : one)))}
                remove={open.length > 1 ? () => put(open.filter((_, other) => other !== nth)) : undefined}
              />
            ))}
            {open.length < PARTS_MAX && (
              <span>
                <Button small icon={Plus} onClick={() => put([...open, { weekdays: [0, 6] }])}>
                  {coupons.addPart}
                </Button>
              </span>
            )}
          </div>
        )}
      </div>
    </FormLine>
  )
}
