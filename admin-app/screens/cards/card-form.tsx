import { useHere } from '../../data/here.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { uploadPicture } from '../../data/upload-picture.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cards } from '../../words/rooms.ts'
import { ProgramForm } from './form/program-form.tsx'
import type { TierOption } from './tier-options.ts'
import type { ProgramPage } from './program-page.ts'

interface Props {
  page: ProgramPage
  program: Program
  change: (program: Program) => void
  programs: readonly ProgramPage[]
  campaigns: OutputOf<Api['GET /admin/campaigns']>['campaigns']
  tiers: readonly TierOption[]
  mayWrite: boolean
  company: OutputOf<Api['GET /admin/programs']>['company']
}

const nameOf = ({ live, draft }: { live: { name: Program['name'] } | null; draft: { name: Program['name'] } | null }) =>
  (live ?? draft)?.name['zh-Hant'] ?? ''

/** The form with what it may choose from: coupons, other cards, stores. */
export const CardForm = ({ page, program, change, programs, campaigns, tiers, mayWrite, company }: Props) => {
  const { brand } = useHere()
  const isGroup = page.scope === 'group'
  const others = programs.filter(({ id }) => id !== page.id)
  const pools = others.flatMap(({ live, draft }) => {
    const { stacking } = (draft ?? live)!
    return stacking.kind === 'one-of' ? [stacking.pool] : []
  })
  return (
    <fieldset class="plain" disabled={!mayWrite}>
      <ProgramForm
        program={program}
        change={change}
        isGroup={isGroup}
        pools={[...new Set(pools)]}
        upload={(file) => uploadPicture(brand.id, file)}
        newCampaign="/admin/coupons"
        // Coupons are a brand’s: members of the group’s other brands could not be given them.
        campaigns={
          isGroup
            ? []
            : runningOf(campaigns).map((one) => ({
                id: one.id,
                name: nameOf(one),
                note: one.live ? cards.campaignLive : cards.campaignDraft,
              }))
        }
        programs={others
          .filter(({ scope }) => scope === page.scope)
          .map((one) => ({ id: one.id, name: nameOf(one), kind: (one.draft ?? one.live)?.kind ?? '' }))}
        stores={brand.stores}
        tiers={tiers}
        company={company}
      />
    </fieldset>
  )
}
