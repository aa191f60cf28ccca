import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Face } from '#shared/domain/brand/face.ts'
import { cardsAtDesk, type CardAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { Button } from '../../parts/form/button.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Dialog } from '../../parts/state/dialog.tsx'
import { cards } from '../../words/rooms.ts'
import type { ProgramPage } from './program-page.ts'
import './kind-chooser.css'

type Scope = ProgramPage['scope']

/** Coupons are a brand’s, so a kind that cannot do without one cannot be the whole group’s. */
const mayBeGroup = ({ kind, start }: CardAtDesk, face: Face): boolean =>
  kind.campaigns(start.starting(face).settings).length === 0

/** A new card begins with what it is for. */
export const KindChooser = ({ mayWriteGroup, close }: { mayWriteGroup: boolean; close: () => void }) => {
  const { brand, me } = useHere()
  const { route } = useLocation()
  const [scope, setScope] = useState<Scope>('brand')
  const words = cards.chooser
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
        {[...cardsAtDesk].map(([kind, atDesk]) => (
          <li key={kind}>
            <button
              type="button"
              class="kind"
              disabled={scope === 'group' && !mayBeGroup(atDesk, brand.face)}
              onClick={() => void make(kind)}
            >
              <b>{atDesk.words.name}</b>
              <small>{atDesk.words.about}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
