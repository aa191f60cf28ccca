import { useState } from 'preact/hooks'
import { fill, type Locale } from '#shared/base/text.ts'
import { businessDay, instant } from '#shared/base/time.ts'
import { campaign as campaignSchema, type Campaign } from '#shared/domain/coupon/campaign.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { benefitKinds } from '#shared/plugins/coupon-benefits/load.admin.ts'
import { call } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { ArchiveLine } from '../../parts/archive/archive-line.tsx'
import { ArchivedNote } from '../../parts/archive/archived-note.tsx'
import { changedFields } from '../../parts/editor/changed-fields.ts'
import { Editor } from '../../parts/editor/editor.tsx'
import { PublishVersion } from '../../parts/editor/publish-version.tsx'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { VersionActions } from '../../parts/editor/version-actions.tsx'
import { VersionSlip } from '../../parts/editor/version-slip.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { Page } from '../../parts/page/page.tsx'
import { COUPON_STATES, CouponPhone, type CouponState } from '../../parts/preview/coupon-phone.tsx'
import { LocaleSeg } from '../../parts/preview/locale-seg.tsx'
import { coupons } from '../../words/rooms.ts'
import { editor } from '../../words/words.ts'
import { ArchiveCoupon } from './archive-coupon.tsx'
import type { CampaignPage } from './campaign-page.ts'
import { CouponForm } from './coupon-form.tsx'
import { CouponNumbers } from './coupon-numbers.tsx'
import { CouponSays } from './coupon-says.tsx'
import { couponWords, sayOpen, sayStores } from './coupon-words.ts'
import { startingCampaign } from './starting-campaign.ts'
import { said } from '../../words/said.ts'

const isWhole = (one: Campaign) =>
  campaignSchema.safeParse(one).success &&
  benefitKinds.get(one.benefit.kind)?.settings.safeParse(one.benefit.settings).success === true

const missing = (one: Campaign): string[] => {
  const benefit = benefitKinds.get(one.benefit.kind)
  return [
    ...(one.name['zh-Hant'].trim() ? [] : [coupons.missing.name]),
    ...(benefit?.settings.safeParse(one.benefit.settings).success ? [] : [coupons.missing.benefit]),
    ...(campaignSchema.shape.validity.safeParse(one.validity).success ? [] : [coupons.missing.validity]),
    ...(one.codes?.kind === 'same' && !one.codes.code.trim() ? [coupons.missing.code] : []),
  ]
}

/** Somebody whose birthday is today gets it now. */
const endOf = ({ validity }: Campaign): string => {
  const now = instant(nowMs())
  const span = spanOf(validity, { now, birthday: businessDay(now) })
  return span.ok ? span.value.endsAt : now
}

const factsOf = (campaign: Campaign, stores: readonly { id: string; name: string }[]): string[] => [
  ...(campaign.open ? [sayOpen(campaign.open)] : []),
  ...(campaign.stores ? [sayStores(campaign, new Map(stores.map(({ id, name }) => [id, name])))] : []),
  ...(campaign.note ? [said(campaign.note)] : []),
]

export const CouponEditor = ({ page: asked }: { page: CampaignPage }) => {
  const { brand, may } = useHere()
  const [locale, setLocale] = useState<Locale>('zh-Hant')
  const [shows, setShows] = useState<CouponState>('usable')
  const [asking, ask] = useState(false)
  const draft = useDraft<Campaign, CampaignPage>({
    page: asked,
    starting: startingCampaign(),
    isWhole,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/campaigns/{id}/draft', { id: asked.id, brand: brand.id, settings, draftVersion }, { key }),
    reread: async () => {
      const all = await call('GET /admin/campaigns', { brand: brand.id })
      return all.ok ? all.value.campaigns.find(({ id }) => id === asked.id) : undefined
    },
  })
  const { page, settings: campaign, change, state } = draft
  const mayWrite = may('programs.write')
  const changed = changedFields(campaign, page.live)
  const effect = fill(coupons.effect, { issued: page.issued.toLocaleString() })

  return (
    <Page
      title={said(campaign.name) || coupons.nameOfNew}
      ruled
      crumb={<Crumb href="/admin/coupons">{coupons.title}</Crumb>}
      ask={<VersionSlip liveVersion={page.liveVersion} changed={changed.length} />}
      actions={
        mayWrite && (
          <VersionActions
            draft={draft}
            changed={changed.length}
            missing={missing(campaign)}
            askToPublish={() => ask(true)}
          />
        )
      }
    >
      <Editor
        side={
          <>
            <LocaleSeg value={locale} onValue={setLocale} />
            <CouponPhone
              {...couponWords(campaign)}
              name={campaign.name}
              facts={factsOf(campaign, brand.stores)}
              endsAt={endOf(campaign)}
              canGive={campaign.transfer === true}
              face={campaign.face ?? brand.face}
              store={brand.stores[0]?.name ?? brand.name}
              locale={locale}
              shows={shows}
            />
            <Seg
              small
              label={editor.previewState}
              value={shows}
              onValue={setShows}
              options={COUPON_STATES.map((value) => ({ value, label: coupons.state[value] }))}
            />
          </>
        }
      >
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <ArchivedNote noun="campaigns" name={said(campaign.name)} page={page} stand={draft.stand} mayWrite={mayWrite} />
        <CouponSays campaign={campaign} live={page.live} />
        {page.live && changed.length > 0 && page.issued > 0 && <div class="effect">{effect}</div>}
        {page.live && <CouponNumbers issued={page.issued} redeemed={page.redeemed} />}
        <CouponForm page={page} campaign={campaign} change={change} />
        <ArchiveLine page={page} mayWrite={mayWrite}>
          {(close) => <ArchiveCoupon page={page} name={said(campaign.name)} stand={draft.stand} close={close} />}
        </ArchiveLine>
      </Editor>
      {asking && page.draftVersion !== null && (
        <PublishVersion
          route="POST /admin/campaigns/{id}/publication"
          list="GET /admin/campaigns"
          page={page}
          close={() => ask(false)}
          stand={draft.stand}
        >
          <p>{page.live === null ? coupons.publishNew : page.issued === 0 ? coupons.none : effect}</p>
        </PublishVersion>
      )}
    </Page>
  )
}
