import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { Button } from '../../parts/form/button.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { cards } from '../../words/rooms.ts'
import { maySetUp } from './own-cards.ts'
import type { ProgramPage } from './program-page.ts'
import './kind-chooser.css'

type Scope = ProgramPage['scope']

/** A new card begins with what it is for. */
export const KindChooser = ({ mayWriteGroup, close }: { mayWriteGroup: boolean; close: () => void }) => {
  const { brand, me } = useHere()
  const { route } = useLocation()
  const [scope, setScope] = useState<Scope>('brand')
  const words = cards.chooser
  const kinds = [...cardsAtDesk].filter(([, { kind }]) => maySetUp(me, kind))
  const make = async (kind: string) => route(`/admin/cards/${await makeNewId('crd')}?kind=${kind}&scope=${scope}`)
  return (
    <Dialog
      title={words.title}
      onClose={close}
      foot={
        <Button kind="quiet" onClick={close}>
          {words.cancel}
        </Button>
      }
    >
      <p class="second">{words.body}</p>
      {mayWriteGroup && me.brands.length > 1 && (
        <div class="kinds__scope">
          <Seg
            label={words.scope}
            value={scope}
            onValue={setScope}
            options={[
              { value: 'brand', label: brand.name },
              { value: 'group', label: cards.groupWide },
            ]}
          />
          {scope === 'group' && <p class="field__hint">{words.groupNote}</p>}
        </div>
      )}
      <ul class="kinds">
        {kinds.map(([kind, atDesk]) => (
          <li key={kind}>
            <button type="button" class="kind" onClick={() => void make(kind)}>
              <b>{atDesk.words.name}</b>
              <small>{atDesk.words.about}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
