import { Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import { fill, type Locale } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { stampCard, type StampCard } from '#shared/domain/card/stamp-card.ts'
import { cardForm } from '#shared/plugins/cards/load.admin.ts'
import { missing } from '#shared/plugins/cards/stamp/words.ts'
import { call, queries, useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { uploadPicture } from '../../data/upload-picture.ts'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import { Editor } from '../../parts/editor/editor.tsx'
import { PublishDialog } from '../../parts/editor/publish-dialog.tsx'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { VersionActions } from '../../parts/editor/version-actions.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { Page } from '../../parts/page/page.tsx'
import { CARD_STATES, CardPhone, type CardState } from '../../parts/preview/card-phone.tsx'
import { LocaleSeg } from '../../parts/preview/locale-seg.tsx'
import { Bone } from '../../parts/state/bone.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { editor } from '../../words/editor.ts'
import { cards } from '../../words/screens/cards.ts'
import { CardEffects, cardEffects } from './card-effects.tsx'
import { CardSays } from './card-says.tsx'
import { startingCard } from './starting-card.ts'

export type Program = OutputOf<Api['GET /admin/programs']>['programs'][number]
type Campaigns = OutputOf<Api['GET /admin/campaigns']>['campaigns']

const Form = cardForm('stamp')!

const isWhole = (card: StampCard) => stampCard.safeParse(card).success

export const CardEditor = ({ program, campaigns }: { program: Program; campaigns: Campaigns }) => {
  const { brand, may } = useHere()
  const [locale, setLocale] = useState<Locale>('zh-Hant')
  const [shows, setShows] = useState<CardState>('one-left')
  const [asking, ask] = useState(false)
  const draft = useDraft<StampCard, Program>({
    page: program,
    starting: startingCard(brand),
    isWhole,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/programs/{id}/draft', { id: program.id, brand: brand.id, settings, draftVersion }, { key }),
    reread: async () => {
      const all = await call('GET /admin/programs', { brand: brand.id })
      return all.ok ? all.value.programs.find(({ id }) => id === program.id) : undefined
    },
  })
  const { page, settings: card, change, state } = draft
  const publish = useAct('POST /admin/programs/{id}/publication', {
    done: (answer) => {
      draft.stand(answer)
      ask(false)
      toast(fill(editor.published, { version: answer.liveVersion ?? 1 }))
      void queries.invalidateQueries({ queryKey: ['GET /admin/programs'] })
    },
  })

  const changed = changedFields(card, page.live)
  const effects = page.live ? cardEffects(card, page.live, changed) : []
  const version = (page.liveVersion ?? 0) + 1
  const unit = card.unit['zh-Hant']
  const title = card.name['zh-Hant'] || cards.nameOfNew

  return (
    <Page
      title={title}
      ruled
      crumb={<Crumb href="/admin/cards">{cards.title}</Crumb>}
      ask={
        <VersionSlip
          liveVersion={page.liveVersion}
          changed={changed.length}
          note={fill(cards.holders, { count: page.holders.toLocaleString() })}
        />
      }
      actions={
        may('programs.write') && (
          <VersionActions
            draft={draft}
            changed={changed.length}
            missing={missing(card)}
            askToPublish={() => ask(true)}
          />
        )
      }
    >
      <Editor
        side={
          <>
            <LocaleSeg value={locale} onValue={setLocale} />
            <CardPhone {...card} brandName={brand.name} reward={card.reward.words} locale={locale} shows={shows} />
            <Seg
              small
              label={editor.previewState}
              value={shows}
              onValue={setShows}
              options={CARD_STATES.map((value) => ({ value, label: fill(cards.state[value], { unit }) }))}
            />
          </>
        }
      >
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <CardSays card={card} live={page.live} />
        <CardEffects lines={effects} holders={page.holders} />
        <Suspense fallback={<Bone width={480} />}>
          <Form
            settings={card}
            change={change}
            upload={(file) => uploadPicture(brand.id, file)}
            newCampaign="/admin/coupons"
            campaigns={campaigns.map(({ id, live, draft: drafted }) => ({
              id,
              name: (live ?? drafted)?.name['zh-Hant'] ?? '',
              note: live ? fill(cards.campaignDays, { days: live.validity.days }) : cards.campaignDraft,
            }))}
          />
        </Suspense>
      </Editor>
      {asking && page.draftVersion !== null && (
        <PublishDialog
          version={version}
          busy={publish.isPending}
          refusal={publish.error}
          close={() => ask(false)}
          publish={() => publish.mutate({ id: page.id, brand: brand.id, draftVersion: page.draftVersion! })}
        >
          {page.live === null ? (
            <p>{cards.publishNew}</p>
          ) : page.holders === 0 ? (
            <p>{cards.publishNone}</p>
          ) : (
            <CardEffects lines={effects} holders={page.holders} />
          )}
        </PublishDialog>
      )}
    </Page>
  )
}
