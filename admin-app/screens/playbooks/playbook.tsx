import { useRoute } from 'preact-iso'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { Failed } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { PlaybookEditor } from './playbook-editor.tsx'
import type { PlaybookPage } from './playbook-kinds.ts'

/** A playbook nobody has saved yet: the address was made before the playbook. */
const fresh = (id: string): PlaybookPage => ({
  id: id as PlaybookPage['id'],
  state: 'draft',
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  problems: [],
  inside: [],
  counts: {},
  changedBy: null,
  changedAt: null,
})

export default function Playbook() {
  const { brand } = useHere()
  const id = useRoute().params.id as PlaybookPage['id']
  const asked = useRead('GET /admin/playbooks/{id}', { id, brand: brand.id })
  const campaigns = useRead('GET /admin/campaigns', { brand: brand.id })
  const programs = useRead('GET /admin/programs', { brand: brand.id })
  const isNew = asked.error?.failure === 'not-found'
  if (asked.error && !asked.data && !isNew) return <Failed refusal={asked.error} retry={() => void asked.refetch()} />
  return (
    <Reading of={isNew ? { ...asked, data: fresh(id) } : asked}>
      {(page) => (
        <Reading of={campaigns}>
          {(coupons) => (
            <Reading of={programs}>
              {(cards) => (
                <PlaybookEditor
                  key={id}
                  page={page}
                  campaigns={runningOf(coupons.campaigns)}
                  programs={runningOf(cards.programs)}
                />
              )}
            </Reading>
          )}
        </Reading>
      )}
    </Reading>
  )
}
