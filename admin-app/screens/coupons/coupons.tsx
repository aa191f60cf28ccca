import { Plus } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import { BrandTones, CardFace } from '#shared/ui/card-face.tsx'
import { Gain } from '#shared/ui/coupon-ticket.tsx'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { makeNewId } from '../../data/make-new-id.ts'
import { ArchivedShelf, ArchivedState } from '../../parts/archive/archived-shelf.tsx'
import { runningOf } from '../../parts/archive/running-of.ts'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import '../../parts/show/shelf.css'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { coupons } from '../../words/rooms.ts'
import { sinceOf } from '../../words/time.ts'
import type { CampaignPage } from './campaign-page.ts'
import { OwedCoupons } from './owed-coupons.tsx'
import { useCouponSentence } from './coupon-says.tsx'
import { couponWords } from './coupon-words.ts'
import { said } from '../../words/said.ts'

const State = ({ page }: { page: CampaignPage }) =>
  page.archivedAt !== null ? (
    <ArchivedState at={page.archivedAt} />
  ) : page.liveVersion === null ? (
    <StateDot tone="draft">{coupons.draftState}</StateDot>
  ) : (
    <StateDot>{fill(page.draft ? coupons.liveChanged : coupons.liveState, { version: page.liveVersion })}</StateDot>
  )

const Row = ({ page }: { page: CampaignPage }) => {
  const { brand } = useHere()
  const sentence = useCouponSentence()
  const campaign = page.draft ?? page.live
  if (!campaign) return null
  const face = campaign.face ?? brand.face
  const href = `/admin/coupons/${page.id}`
  return (
    <li class="shelf__item shelf__item--ticket">
      <a href={href} class="shelf__face" tabIndex={-1} aria-hidden="true">
        <BrandTones colour={face.colour}>
          <CardFace face={face} class="shelf__cover shelf__gain">
            <Gain words={said(couponWords(campaign).headline)} />
          </CardFace>
        </BrandTones>
      </a>
      <div>
        <h2>
          <a href={href}>{said(campaign.name)}</a>
        </h2>
        <p>{sentence(campaign)}</p>
        <p class="shelf__facts">
          <State page={page} />
          <span>{fill(coupons.issued, { count: page.issued.toLocaleString() })}</span>
          {page.left !== null && <span>{fill(coupons.left, { count: page.left.toLocaleString() })}</span>}
          <span>{fill(coupons.redeemed, { count: page.redeemed.toLocaleString() })}</span>
          {page.changedBy && page.changedAt && (
            <span>{fill(coupons.changedBy, { who: page.changedBy, when: sinceOf(page.changedAt, nowMs()) })}</span>
          )}
        </p>
      </div>
    </li>
  )
}

const Shelf = ({ pages }: { pages: readonly CampaignPage[] }) => (
  <ul class="shelf">
    {pages.map((page) => (
      <Row key={page.id} page={page} />
    ))}
  </ul>
)

export default function Coupons() {
  const { brand, may } = useHere()
  const { route } = useLocation()
  const asked = useRead('GET /admin/campaigns', { brand: brand.id })
  const make = may('programs.write') && (
    <Button kind="main" icon={Plus} onClick={async () => route(`/admin/coupons/${await makeNewId('cmp')}`)}>
      {coupons.make}
    </Button>
  )
  const all = asked.data?.campaigns ?? []
  const sum = (of: (page: CampaignPage) => number) => all.reduce((total, page) => total + of(page), 0).toLocaleString()
  const ask = fill(coupons.ask, {
    count: all.length,
    issued: sum(({ issued }) => issued),
    redeemed: sum(({ redeemed }) => redeemed),
  })
  return (
    <Page title={coupons.title} ask={all.length > 0 && ask} actions={all.length > 0 && make}>
      <Reading of={asked}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <Blank title={coupons.emptyTitle} actions={make}>
              {coupons.emptyBody}
            </Blank>
          ) : (
            <>
              <OwedCoupons />
              <Shelf pages={runningOf(campaigns)} />
              <ArchivedShelf pages={campaigns}>{(pages) => <Shelf pages={pages} />}</ArchivedShelf>
            </>
          )
        }
      </Reading>
    </Page>
  )
}
