import { fill } from '#shared/base/text.ts'
import type { ProgramChange } from '#shared/domain/card/change/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CampaignOf } from '../../data/use-campaigns.ts'
import { PublishVersion } from '../../parts/editor/publish-version.tsx'
import { cards } from '../../words/rooms.ts'
import { CardEffects } from './card-effects.tsx'
import { RewardWarnings } from './reward-warnings.tsx'
import type { ProgramPage } from './program-page.ts'
import { wayNames } from './rules-sentence.ts'

interface Props {
  page: ProgramPage
  program: Program
  changes: readonly ProgramChange[]
  campaigns: readonly CampaignOf[]
  close: () => void
  stand: (page: ProgramPage) => void
}

/** How many hold a card, and what changes for them, before it does. */
export const PublishCard = ({ page, program, changes, campaigns, ...rest }: Props) => (
  <PublishVersion route="POST /admin/programs/{id}/publication" list="GET /admin/programs" page={page} {...rest}>
    {page.live === null ? (
      <p>{fill(cards.publishNew, { ways: wayNames(program) })}</p>
    ) : page.holders === 0 ? (
      <p>{cards.publishNone}</p>
    ) : (
      <CardEffects program={program} changes={changes} holders={page.holders} />
    )}
    <RewardWarnings program={program} campaigns={campaigns} holders={page.holders} />
  </PublishVersion>
)
