import { fill } from '#shared/base/text.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { ArchiveDialog, StillGiven } from '../../parts/archive/archive-line.tsx'
import { archiveWords as words } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import type { ProgramPage } from './program-page.ts'

interface Props {
  page: ProgramPage
  program: Program
  close: () => void
  stand: (page: ProgramPage) => void
}

/** How many hold how much of it, before it goes out of service. */
export const ArchiveCard = ({ page, program, close, stand }: Props) => {
  const { brand } = useHere()
  const { id, scope } = page
  const { data, error } = useRead('GET /admin/programs/{id}/archive', { id, brand: brand.id, scope })
  const facts = data && {
    holders: data.holders.toLocaleString(),
    units: data.units.toLocaleString(),
    unit: said(program.unit),
  }
  return (
    <ArchiveDialog
      noun="programs"
      name={said(program.name)}
      page={page}
      stand={stand}
      close={close}
      ready={data?.givenBy.length === 0 || error !== null}
    >
      {!facts && !error && <p role="status">{words.reading}</p>}
      {facts && <p>{data.holders === 0 ? words.cardNone : fill(words.card, facts)}</p>}
      {data && <StillGiven givenBy={data.givenBy} />}
    </ArchiveDialog>
  )
}
