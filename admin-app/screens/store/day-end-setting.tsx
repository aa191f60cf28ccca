import { Moon } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { DAY_END_MAX } from '#shared/domain/brand/day-end.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Field } from '../../parts/form/field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { dayEndWords as words } from '../../words/rooms.ts'
import { SettingForm, StoreSetting } from './store-setting.tsx'

const HOURS = Array.from({ length: DAY_END_MAX + 1 }, (_, hour) => hour)
const say = (hour: number) => (hour === 0 ? words.midnight : fill(words.hour, { hour }))

const DayEndForm = ({ onDone }: { onDone: () => void }) => {
  const { brand } = useHere()
  const [hour, setHour] = useState(brand.dayEndsAtHour)
  const set = useAct('PUT /admin/brands/{id}/day-end', {
    refreshes: ['GET /admin/me'],
    done: () => {
      toast(fill(words.saved, { hour: say(hour) }))
      onDone()
    },
  })
  return (
    <SettingForm
      words={words}
      busy={set.isPending}
      refusal={set.error}
      onSave={() => set.mutate({ id: brand.id, hour })}
      onCancel={onDone}
    >
      <Field label={words.label} hint={words.hint}>
        {({ id }) => (
          <select id={id} class="select" value={hour} onChange={(event) => setHour(Number(event.currentTarget.value))}>
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {say(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </SettingForm>
  )
}

/** When the brand’s business day ends: a bar’s guests of two in the morning came yesterday. */
export const DayEndSetting = () => {
  const { brand } = useHere()
  return (
    <StoreSetting
      title={words.title}
      note={fill(words.note, { brand: brand.name })}
      icon={Moon}
      shown={say(brand.dayEndsAtHour)}
      change={words.change}
      renderForm={(onDone) => <DayEndForm onDone={onDone} />}
    />
  )
}
