import { useState } from 'preact/hooks'
import { call, useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { offered, useCampaigns } from '../../data/use-campaigns.ts'
import { makeNewId } from '../../data/make-new-id.ts'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { tiers } from '../../words/rooms.ts'
import { freshPage, type Rates, type SchemePage } from './scheme-page.ts'
import { TierEditor } from './tier-editor.tsx'

interface Props {
  schemes: readonly SchemePage[]
  mayWriteGroup: boolean
  rates: Rates
}

/** The brand’s own ladder, or else the group’s; where there is none, the way to one. */
const Ladder = ({ schemes, mayWriteGroup, rates }: Props) => {
  const { brand, may } = useHere()
  const [fresh, begin] = useState<SchemePage | null>(null)
  const own = schemes.find(({ scope }) => scope === 'brand')
  const ofGroup = schemes.find(({ scope }) => scope === 'group')
  const make = async (scope: SchemePage['scope']) => {
    if (scope === 'group' || !own?.draft) return begin(freshPage(await makeNewId('tsc'), scope))
    // Those that were given up are drafted again as they were.
    const asked = { id: own.id, brand: brand.id, scope, settings: own.draft, draftVersion: own.draftVersion }
    const drafted = await call('PUT /admin/tiers/{id}/draft', asked)
    if (drafted.ok) begin(drafted.value)
  }
  const page = (own?.archivedAt === null || !ofGroup ? own : undefined) ?? fresh ?? ofGroup
  const isGroup = page?.scope === 'group'
  const campaigns = useCampaigns(isGroup)
  if (page) {
    const mayWrite = may('programs.write') && (page.scope === 'brand' || mayWriteGroup)
    return (
      <>
        <Reading of={campaigns}>
          {(all) => (
            <TierEditor
              key={page.id}
              page={page}
              group={isGroup ? null : (ofGroup?.live ?? null)}
              campaigns={offered(all, isGroup, tiers)}
              rates={rates}
              mayWrite={mayWrite}
            />
          )}
        </Reading>
        {page.scope === 'group' && may('programs.write') && (
          <p>
            <Button small onClick={() => void make('brand')}>
              {tiers.ownLadder}
            </Button>
          </p>
        )}
      </>
    )
  }
  const actions = may('programs.write') && (
    <>
      <Button kind="main" onClick={() => void make('brand')}>
        {tiers.makeForBrand}
      </Button>
      {mayWriteGroup && <Button onClick={() => void make('group')}>{tiers.makeForGroup}</Button>}
    </>
  )
  return (
    <Page title={tiers.title}>
      <Blank title={tiers.emptyTitle} actions={actions}>
        {tiers.emptyBody}
      </Blank>
    </Page>
  )
}

export default function Tiers() {
  const { brand } = useHere()
  const read = useRead('GET /admin/tiers', { brand: brand.id })
  return <Reading of={read}>{(all) => <Ladder {...all} />}</Reading>
}
