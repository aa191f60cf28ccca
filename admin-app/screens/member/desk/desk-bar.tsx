import { CalendarPlus, ChartNoAxesColumnIncreasing, Gift, PenLine } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { MemberId } from '#shared/base/id.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { deskWords as words } from '../../../words/rooms.ts'
import type { MemberPage } from '../history.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { GiftDialog } from './gift-dialog.tsx'
import { TierDialog } from './tier-dialog.tsx'
import './desk.css'

type Open = 'adjust' | 'extend' | 'gift' | 'tier'

/** What this person may do for the member, each in a dialog that tells the number first. */
export const DeskBar = ({ member, page }: { member: MemberId; page: MemberPage }) => {
  const { may } = useHere()
  const [open, setOpen] = useState<Open | null>(null)
  const shared = { member, name: page.member.name, onClose: () => setOpen(null) }
  const hasCards = page.cards.length > 0
  const canEnd = page.cards.some(({ expiresAt }) => expiresAt !== null)
  if (!may('members.write')) return null
  return (
    <div class="desk-bar" role="group" aria-label={words.bar}>
      {hasCards && (
        <Button icon={PenLine} onClick={() => setOpen('adjust')}>
          {words.adjust}
        </Button>
      )}
      {canEnd && (
        <Button icon={CalendarPlus} onClick={() => setOpen('extend')}>
          {words.extend}
        </Button>
      )}
      {may('programs.write') && (
        <Button icon={Gift} onClick={() => setOpen('gift')}>
          {words.gift}
        </Button>
      )}
      <Button icon={ChartNoAxesColumnIncreasing} onClick={() => setOpen('tier')}>
        {words.tier}
      </Button>
      {open === 'adjust' && <AdjustDialog {...shared} cards={page.cards} />}
      {open === 'extend' && <ExtendDialog {...shared} cards={page.cards} />}
      {open === 'gift' && <GiftDialog {...shared} />}
      {open === 'tier' && <TierDialog {...shared} />}
    </div>
  )
}
