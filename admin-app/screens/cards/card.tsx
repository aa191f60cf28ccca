import { useLocation, useRoute } from 'preact-iso'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { useCampaigns } from '../../data/use-campaigns.ts'
import { Reading } from '../../parts/state/reading.tsx'
import { cards } from '../../words/rooms.ts'
import { CardEditor } from './card-editor.tsx'
import { freshPage } from './program-page.ts'
import { tierOptions } from './tier-options.ts'

/** What a new card’s address says of it: `/admin/cards/crd_…?kind=points&scope=group`. */
export default function Card() {
  const { brand } = useHere()
  const { id } = useRoute().params as { id: string }
  const { query } = useLocation()
  const programs = useRead('GET /admin/programs', { brand: brand.id })
  const tiers = useRead('GET /admin/tiers', { brand: brand.id })
  const scope = programs.data?.programs.find((one) => one.id === id)?.scope ?? query.scope
  const campaigns = useCampaigns(scope === 'group')
  return (
    <Reading of={programs}>
      {(all) => {
        const known = all.programs.find((one) => one.id === id)
        const page = known ?? freshPage(id, query.scope === 'group' ? 'group' : 'brand')
        const atDesk = cardsAtDesk.get((page.draft ?? page.live)?.kind ?? query.kind ?? 'stamp')
        return atDesk ? (
          <Reading of={campaigns}>
            {(coupons) => (
              <Reading of={tiers}>
                {({ schemes }) => (
                  <CardEditor
                    key={id}
                    page={page}
                    all={all}
                    campaigns={coupons}
                    tiers={tierOptions(schemes, page.scope)}
                    atDesk={atDesk}
                  />
                )}
              </Reading>
            )}
          </Reading>
        ) : (
          <p class="note">{cards.unknownKind}</p>
        )
      }}
    </Reading>
  )
}
