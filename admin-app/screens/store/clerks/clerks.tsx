import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { listed, marks } from '#shared/ui/joiners.ts'
import { useRead } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { StateDot } from '../../../parts/show/state-dot.tsx'
import { Bone } from '../../../parts/state/bone.tsx'
import { Reading } from '../../../parts/state/reading.tsx'
import { clerkWords as words } from '../../../words/rooms.ts'
import { dayOf, momentOf } from '../../../words/time.ts'
import { ClerkStores } from './clerk-stores.tsx'
import { Invitation } from './invitation.tsx'
import { InviteClerk } from './invite-clerk.tsx'
import { RemoveClerk } from './remove-clerk.tsx'
import type { ClerkLine, StorePage } from '../store-page.ts'

const TONES = { active: 'good', invited: 'warn', lapsed: 'off' } as const

interface RowProps {
  clerk: ClerkLine
  store: StorePage
  onShow: () => void
  onStores: () => void
  onRemove: () => void
}

const Row = ({ clerk, store, onShow, onStores, onRemove }: RowProps) => {
  const { ownStores } = useHere()
  const now = nowMs()
  const elsewhere = clerk.stores.filter(({ id }) => id !== store.id).map(({ name }) => name)
  return (
    <li>
      <StateDot tone={TONES[clerk.state]}>{clerk.name}</StateDot>
      <span class="second">
        {clerk.lead && words.leadMark + marks.dot}
        {clerk.state === 'active'
          ? fill(words.since, { day: dayOf(clerk.since!, now) })
          : fill(clerk.state === 'invited' ? words.awaited : words.lapsed, { until: momentOf(clerk.until!, now) })}
        {elsewhere.length > 0 && marks.dot + fill(words.alsoAt, { stores: listed(elsewhere) })}
      </span>
      <span class="second row row--wrap">
        {(ownStores.length > 1 || elsewhere.length > 0) && clerk.state !== 'lapsed' && (
          <button type="button" class="link" aria-label={fill(words.storesOf, { name: clerk.name })} onClick={onStores}>
            {words.stores}
          </button>
        )}
        {clerk.url && (
          <button type="button" class="link" onClick={onShow}>
            {words.show}
          </button>
        )}
      </span>
      <span>
        <button type="button" class="link bad" onClick={onRemove}>
          {clerk.state === 'active' ? words.remove : words.takeBack}
        </button>
      </span>
    </li>
  )
}

/** Who may stamp and redeem here: each opens an invitation once, and is out the moment they are removed. */
export const Clerks = ({ store }: { store: StorePage }) => {
  const { may } = useHere()
  const mayWrite = may('stores.write')
  const list = useRead('GET /admin/stores/{id}/clerks', { id: store.id }, { enabled: mayWrite })
  const [inviting, setInviting] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const [moving, setMoving] = useState<ClerkLine | null>(null)
  const [removing, setRemoving] = useState<ClerkLine | null>(null)
  if (!mayWrite) return null
  return (
    <Section
      title={words.title}
      note={words.note}
      action={
        <Button kind="quiet" small icon={Plus} onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      }
    >
      <Reading of={list} bones={<Bone width={200} />}>
        {({ clerks }) => {
          const open = clerks.find(({ id, url }) => id === shown && url)
          return (
            <>
              {clerks.length === 0 ? (
                <p class="note">{words.none}</p>
              ) : (
                <ul class="devices">
                  {clerks.map((clerk) => (
                    <Row
                      key={clerk.id}
                      clerk={clerk}
                      store={store}
                      onStores={() => setMoving(clerk)}
                      onShow={() => setShown(clerk.id)}
                      onRemove={() => setRemoving(clerk)}
                    />
                  ))}
                </ul>
              )}
              {open && <Invitation clerk={open} store={store} onClose={() => setShown(null)} />}
            </>
          )
        }}
      </Reading>
      {inviting && (
        <InviteClerk
          store={store}
          onClose={() => setInviting(false)}
          onMade={(id) => {
            setInviting(false)
            setShown(id)
          }}
        />
      )}
      {moving && <ClerkStores store={store} clerk={moving} onClose={() => setMoving(null)} />}
      {removing && <RemoveClerk store={store} clerk={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}
