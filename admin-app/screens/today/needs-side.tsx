import { ChevronRight } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { todayWords as words } from '../../words/words.ts'
import {
  approvalNeeds,
  bindingNeeds,
  messageNeeds,
  openingNeeds,
  owedNeeds,
  playbookNeeds,
  storeNeeds,
} from './needs.ts'

const EVERY_MS = 60_000

/** What waits for a person; a verb at its end. */
export const NeedsSide = ({ notSent }: { notSent: readonly { reason: string; count: number }[] }) => {
  const { brand, may } = useHere()
  const stores = useRead('GET /admin/stores', { brand: brand.id }, { every: EVERY_MS })
  const playbooks = useRead('GET /admin/playbooks', { brand: brand.id })
  const programs = useRead('GET /admin/programs', { brand: brand.id })
  const approvals = useRead(
    'GET /admin/approvals',
    { brand: brand.id },
    { every: EVERY_MS, enabled: may('members.write') },
  )
  const bindings = useRead(
    'GET /admin/bindings',
    { brand: brand.id },
    { every: EVERY_MS, enabled: may('members.write') },
  )
  const owed = useRead('GET /admin/owed', { brand: brand.id }, { enabled: may('members.read') })
  const needs = [
    ...openingNeeds({
      liffId: brand.liffId,
      stores: stores.data?.stores,
      hasLiveCard: programs.data?.programs.some(({ live, archivedAt }) => live !== null && archivedAt === null),
    }),
    ...messageNeeds(notSent),
    ...bindingNeeds(bindings.data?.open ?? [], nowMs()),
    ...approvalNeeds(approvals.data?.open ?? []),
    ...(owed.data ? owedNeeds(owed.data) : []),
    ...storeNeeds(stores.data?.stores ?? [], nowMs()),
    ...playbookNeeds(playbooks.data?.playbooks ?? []),
  ]
  return (
    <Section
      title={words.needs}
      note={needs.length > 0 ? fill(words.needsCount, { count: needs.length }) : undefined}
      class="today__needs"
    >
      {needs.length === 0 ? (
        <p class="note">{words.needsNone}</p>
      ) : (
        <ul class="needs">
          {needs.map(({ key, tone, says, go, href }) => (
            <li key={key} class={`need ${tone && `need--${tone}`}`}>
              <p>{says}</p>
              <a class="link link--go" href={href}>
                {go}
                <Icon of={ChevronRight} size={14} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
