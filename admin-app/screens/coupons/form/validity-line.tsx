import { Minus, Plus } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { businessDay, instant } from '#shared/base/time.ts'
import { FESTIVALS, type Festival } from '#shared/domain/coupon/lunar-festival.ts'
import { AROUND_DAYS_MAX, DAYS_MAX, spanOf, type Validity } from '#shared/domain/coupon/validity.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { WholeField } from '#shared/ui/form/whole-field.tsx'
import { nowMs } from '../../../data/clock.ts'
import { Icon } from '../../../parts/show/icon.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

type Kind = Validity['kind']
const KINDS = Object.keys(coupons.validityKinds) as Kind[]
const MONTH_DAYS = 30

const starting = (kind: Kind): Validity => {
  const today = businessDay(instant(nowMs()))
  const all: { [K in Kind]: Extract<Validity, { kind: K }> } = {
    'days-after-issue': { kind: 'days-after-issue', days: 14 },
    fixed: { kind: 'fixed', from: today, until: businessDay(instant(nowMs() + MONTH_DAYS * 86_400_000)) },
    'days-after-opening': { kind: 'days-after-opening', days: 7, openWithinDays: 30 },
    'birthday-month': { kind: 'birthday-month' },
    'lunar-festival': { kind: 'lunar-festival', festival: 'mid-autumn', daysBefore: 14, daysAfter: 3 },
  }
  return all[kind]
}

interface Of<K extends Kind> {
  of: Extract<Validity, { kind: K }>
  put: (validity: Validity) => void
}

const Days = ({ value, put }: { value: number; put: (days: number) => void }) => {
  const to = (next: number) => next >= 1 && next <= DAYS_MAX && put(next)
  return (
    <span class="stepper" role="group" aria-label={coupons.daysLabel}>
      <button type="button" aria-label={coupons.fewer} disabled={value <= 1} onClick={() => to(value - 1)}>
        <Icon of={Minus} />
      </button>
      <input
        class="stepper__input"
        inputMode="numeric"
        aria-label={coupons.daysLabel}
        value={value}
        onInput={(event) => to(Math.round(Number(event.currentTarget.value)))}
      />
      <button type="button" aria-label={coupons.more} disabled={value >= DAYS_MAX} onClick={() => to(value + 1)}>
        <Icon of={Plus} />
      </button>
    </span>
  )
}

const Fixed = ({ of, put }: Of<'fixed'>) => {
  const isTurned = of.until < of.from
  const date = (side: 'from' | 'until') => (
    <label class="row">
      {coupons[side]}
      <input
        class="input days"
        type="date"
        value={of[side]}
        aria-invalid={(side === 'until' && isTurned) || undefined}
        onInput={(event) => event.currentTarget.value && put({ ...of, [side]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <div class="row row--wrap">
      {date('from')}
      {date('until')}
      <span>{coupons.untilUnit}</span>
      {isTurned && <p class="field__err">{coupons.turned}</p>}
    </div>
  )
}

const Around = ({ of, put }: Of<'lunar-festival'>) => {
  const span = spanOf(of, { now: instant(nowMs()) })
  const day = (at: string) => businessDay(at).replaceAll('-', '/')
  return (
    <div class="stack">
      <div class="row row--wrap">
        <select
          class="select"
          aria-label={coupons.festival}
          value={of.festival}
          onChange={(event) => put({ ...of, festival: event.currentTarget.value as Festival })}
        >
          {FESTIVALS.map((one) => (
            <option key={one} value={one}>
              {coupons.festivals[one]}
            </option>
          ))}
        </select>
        <span>{coupons.daysBefore}</span>
        <WholeField
          label={coupons.daysBeforeLabel}
          value={of.daysBefore}
          min={0}
          max={AROUND_DAYS_MAX}
          change={(daysBefore) => put({ ...of, daysBefore })}
        />
        <span>{coupons.daysAfter}</span>
        <WholeField
          label={coupons.daysAfterLabel}
          value={of.daysAfter}
          min={0}
          max={AROUND_DAYS_MAX}
          change={(daysAfter) => put({ ...of, daysAfter })}
        />
        <span>{coupons.daysAround}</span>
      </div>
      {span.ok && (
        <p class="field__hint">
          {fill(coupons.festivalNext, {
            from: day(span.value.startsAt ?? instant(nowMs())),
            until: day(span.value.endsAt),
          })}
        </p>
      )}
    </div>
  )
}

const Details = ({ of, put }: { of: Validity; put: (validity: Validity) => void }) => {
  switch (of.kind) {
    case 'days-after-issue':
      return (
        <>
          <Days value={of.days} put={(days) => put({ ...of, days })} />
          <span>{coupons.daysUnit}</span>
        </>
      )
    case 'days-after-opening':
      return (
        <>
          <Days value={of.days} put={(days) => put({ ...of, days })} />
          <span>{coupons.openWithin}</span>
          <Days value={of.openWithinDays} put={(openWithinDays) => put({ ...of, openWithinDays })} />
          <span>{coupons.openWithinUnit}</span>
        </>
      )
    case 'fixed':
      return <Fixed of={of} put={put} />
    case 'lunar-festival':
      return <Around of={of} put={put} />
    case 'birthday-month':
      return <p class="field__hint">{coupons.birthdayHint}</p>
  }
}

export const ValidityLine = ({ campaign, change }: CampaignFormProps) => {
  const put = (validity: Validity) => change({ ...campaign, validity })
  return (
    <FormLine label={coupons.validity}>
      <div class="row row--wrap">
        <select
          id="coupon-validity"
          class="select"
          aria-label={coupons.validity}
          value={campaign.validity.kind}
          onChange={(event) => put(starting(event.currentTarget.value as Kind))}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {coupons.validityKinds[kind]}
            </option>
          ))}
        </select>
        <Details of={campaign.validity} put={put} />
      </div>
    </FormLine>
  )
}
