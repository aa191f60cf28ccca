import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { ArchiveDialog, StillGiven } from '../../parts/archive/archive-line.tsx'
import { archiveWords as words } from '../../words/rooms.ts'
import type { CampaignPage } from './campaign-page.ts'

interface Props {
  page: CampaignPage
  name: string
  close: () => void
  stand: (page: CampaignPage) => void
}

/** How many are out and unused, and what still gives it, before it goes out of service. */
export const ArchiveCoupon = ({ page, name, close, stand }: Props) => {
  const { brand } = useHere()
  const { data, error } = useRead('GET /admin/campaigns/{id}/archive', { id: page.id, brand: brand.id })
  return (
    <ArchiveDialog
      noun="campaigns"
      name={name}
      page={page}
      stand={stand}
      close={close}
      ready={data?.givenBy.length === 0 || error !== null}
    >
      {!data && !error && <p role="status">{words.reading}</p>}
      {data && (
        <p>
          {data.out === 0
            ? words.campaignNone
            : fill(words.campaign, { issued: data.issued.toLocaleString(), out: data.out.toLocaleString() })}
        </p>
      )}
      {data && <StillGiven givenBy={data.givenBy} />}
    </ArchiveDialog>
  )
}
