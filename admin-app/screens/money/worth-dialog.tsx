import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { moneyWords as words } from '../../words/rooms.ts'
import type { ProgramMoney } from './money-figures.ts'

const wholeOf = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null)

/** What so many units are worth: for this page alone. */
export const WorthDialog = ({ of: program, onClose }: { of: ProgramMoney; onClose: () => void }) => {
  const { brand } = useHere()
  const { programId: id, name, unit, worth } = program
  const [units, setUnits] = useState(String(worth?.units ?? 1))
  const [money, setMoney] = useState(worth ? String(worth.money) : '')
  const [hasTried, setTried] = useState(false)
  const save = useAct('PUT /admin/programs/{id}/worth', {
    refreshes: ['GET /admin/money', 'GET /admin/money/brands'],
    done: () => {
      toast(words.worthSaved)
      onClose()
    },
  })
  const said = { units: wholeOf(units), money: wholeOf(money) }
  const isFair = said.units !== null && said.units > 0 && said.money !== null
  const go = () => {
    setTried(true)
    if (isFair) save.mutate({ id, brand: brand.id, worth: said as { units: number; money: number } })
  }
  return (
    <FormDialog
      title={fill(words.worthTitle, { unit })}
      body={fill(words.worthBody, { name })}
      go={words.worthGo}
      going={words.worthGoing}
      isGoing={save.isPending}
      refusal={save.error}
      onGo={go}
      onClose={onClose}
    >
      <div class="money__worth">
        <TextField
          label={fill(words.worthUnits, { unit })}
          value={units}
          inputMode="numeric"
          maxLength={5}
          onValue={setUnits}
        />
        <TextField
          label={words.worthMoney}
          value={money}
          inputMode="numeric"
          maxLength={7}
          onValue={setMoney}
          error={hasTried && !isFair ? words.worthBad : null}
          autoFocus
        />
      </div>
      {worth?.isSet && (
        <button type="button" class="link" onClick={() => save.mutate({ id, brand: brand.id, worth: null })}>
          {words.worthForget}
        </button>
      )}
    </FormDialog>
  )
}
