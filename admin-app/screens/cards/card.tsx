import { useRoute } from 'preact-iso'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { CardEditor, type Program } from './card-editor.tsx'

/** A card nobody has saved yet: the address was made before the card. */
const fresh = (id: string): Program => ({
  id: id as Program['id'],
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  holders: 0,
  changedBy: null,
  changedAt: null,
})

export default function Card() {
  const { brand } = useHere()
  const { id } = useRoute().params as { id: string }
  const programs = useRead('GET /admin/programs', { brand: brand.id })
  const campaigns = useRead('GET /admin/campaigns', { brand: brand.id })
  return (
    <Reading of={programs}>
      {(all) => (
        <Reading of={campaigns}>
          {(coupons) => (
            <CardEditor
              key={id}
              program={all.programs.find((one) => one.id === id) ?? fresh(id)}
              campaigns={coupons.campaigns}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}
