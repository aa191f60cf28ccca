import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { StoreChecks } from '../../parts/form/store-checks.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { peopleWords as words } from '../../words/rooms.ts'
import { sayStoresOf, storesWithin, type Person } from './person.ts'

/** All of the brand's stores, or some; what was before is one press away. */
export const BindPerson = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { me } = useHere()
  const { id, name, stores: had } = person
  const [some, setSome] = useState<readonly string[] | null>(had.length > 0 ? had : null)
  const [hasTried, setTried] = useState(false)
  const refreshes = ['GET /admin/people'] as const
  const back = useAct('PUT /admin/people/{id}/stores', { refreshes, done: ({ stores }) => toast(saved(stores)) })
  const bind = useAct('PUT /admin/people/{id}/stores', {
    refreshes,
    done: ({ stores }) => {
      toast(saved(stores), () => back.mutate({ id, stores: had }))
      onClose()
    },
  })
  const saved = (stores: readonly string[]) => fill(words.saved, { name, stores: sayStoresOf(stores, me.brands) })
  const isWhole = some === null || some.length > 0
  return (
    <FormDialog
      title={fill(words.changeTitle, { name })}
      body={words.changeBody}
      go={words.go}
      going={words.going}
      isGoing={bind.isPending}
      refusal={bind.error}
      onGo={() => {
        setTried(true)
        if (isWhole) bind.mutate({ id, stores: (some ?? []) as Person['stores'] })
      }}
      onClose={onClose}
    >
      <StoreChecks
        legend={words.legend}
        stores={storesWithin(person, me.brands)}
        chosen={some ?? []}
        onChange={setSome}
        isShown={some !== null}
        error={hasTried && !isWhole ? words.needStores : null}
        instead={
          <>
            <Choice
              kind="radio"
              name="bound"
              checked={some === null}
              label={words.every}
              hint={words.everyHint}
              onChange={() => setSome(null)}
            />
            <Choice kind="radio" name="bound" checked={some !== null} label={words.some} onChange={() => setSome([])} />
          </>
        }
      />
    </FormDialog>
  )
}
