import { Ban, ScanLine, X } from 'lucide-preact'
import { act, show } from '../data/acts.ts'
import { putAway } from '../data/settle-in.ts'
import type { Phone, Room } from '../data/state.ts'
import { block, type BrandFacts } from '../data/world-api.ts'

const WORDS: Record<Room['friendship'], string> = { friend: '好友', blocked: '封鎖中', stranger: '還不是好友' }

interface CaptionProps {
  phone: Phone
  brand: BrandFacts
  friendship: Room['friendship'] | undefined
}

export const Caption = ({ phone, brand, friendship }: CaptionProps) => (
  <div class="cap">
    <h2>{phone.name}</h2>
    <span>
      {brand.name} · {WORDS[friendship ?? 'stranger']}
    </span>
    <button
      type="button"
      aria-label={`用${phone.name}的手機掃碼`}
      title="掃碼"
      onClick={() => show(phone.userId, { kind: 'camera' })}
    >
      <ScanLine size={16} />
    </button>
    {friendship === 'friend' && (
      <button
        type="button"
        aria-label={`${phone.name}封鎖${brand.name}`}
        title="封鎖"
        onClick={() => void act(() => block(phone.userId))}
      >
        <Ban size={16} />
      </button>
    )}
    <button type="button" aria-label={`收起${phone.name}的手機`} title="收起" onClick={() => putAway(phone.userId)}>
      <X size={16} />
    </button>
  </div>
)
