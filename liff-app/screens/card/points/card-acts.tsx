// What a card’s page may ask for, and the sheet that opens for it.
import type { CardActs } from '#shared/plugins/cards/faces.ts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { HomeCard } from '../../../data/memory/saved.ts'
import { later } from '../../../parts/later.tsx'
import { useApp } from '../../../parts/words.ts'

const ExchangeSheet = later(async () => (await import('./exchange-sheet.tsx')).ExchangeSheet)
const GiveSheet = later(async () => (await import('./give-sheet.tsx')).GiveSheet)
const GiftLink = later(async () => (await import('./gift-link.tsx')).GiftLink)

type Asked = { do: 'exchange'; campaign: string } | { do: 'give' } | { do: 'gift'; code: string }

/** Nothing can be done on a card that is only remembered. */
export const useCardActs = (card: HomeCard): { acts: CardActs | undefined; sheet: ComponentChildren } => {
  const { phase } = useApp()
  const [asked, setAsked] = useState<Asked | null>(null)
  const onClose = () => setAsked(null)
  const acts: CardActs = {
    exchange: (campaign) => setAsked({ do: 'exchange', campaign }),
    give: () => setAsked({ do: 'give' }),
    showGift: (code) => setAsked({ do: 'gift', code }),
  }
  return {
    acts: phase === 'member' ? acts : undefined,
    sheet: (
      <>
        {asked?.do === 'exchange' && <ExchangeSheet card={card} campaign={asked.campaign} onClose={onClose} />}
        {asked?.do === 'give' && (
          <GiveSheet card={card} onGiven={(code) => setAsked({ do: 'gift', code })} onClose={onClose} />
        )}
        {asked?.do === 'gift' && <GiftLink card={card} code={asked.code} onClose={onClose} />}
      </>
    ),
  }
}
