import { useHere } from '../../data/here.tsx'
import { offered, type CampaignOf } from '../../data/use-campaigns.ts'
import { uploadPicture } from '../../data/upload-picture.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { isOfStoresOnly } from '#shared/domain/card/desk/own-cards.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { cards } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import { ProgramForm } from './form/program-form.tsx'
import { isTheirs } from './own-cards.ts'
import type { TierOption } from './tier-options.ts'
import type { ProgramPage } from './program-page.ts'
import { warned } from './reward-warnings.tsx'

interface Props {
  page: ProgramPage
  program: Program
  change: (program: Program) => void
  programs: readonly ProgramPage[]
  campaigns: readonly CampaignOf[]
  tiers: readonly TierOption[]
  mayWrite: boolean
  company: OutputOf<Api['GET /admin/programs']>['company']
}

type Named = { name: Program['name'] } | null

const nameOf = ({ live, draft }: { live: Named; draft: Named }) => {
  const named = live ?? draft
  return named ? said(named.name) : ''
}

/** The form with what it may choose from: coupons, other cards, stores. */
export const CardForm = ({ page, program, change, programs, campaigns, tiers, mayWrite, company }: Props) => {
  const { brand, me, ownStores } = useHere()
  const isGroup = page.scope === 'group'
  const isOwnOnly = mayWrite && isOfStoresOnly(me)
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
        campaigns={warned(offered(campaigns, isGroup, cards), campaigns, program, page.holders)}
        programs={others
          .filter((one) => one.scope === page.scope && (!isOwnOnly || isTheirs(me, one)))
          .map((one) => ({ id: one.id, name: nameOf(one), kind: (one.draft ?? one.live)?.kind ?? '' }))}
        stores={isOwnOnly ? ownStores : brand.stores}
        isOwnOnly={isOwnOnly}
        tiers={tiers}
        company={company}
      />
    </fieldset>
  )
}
