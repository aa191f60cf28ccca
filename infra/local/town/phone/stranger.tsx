import { UserRoundPlus } from 'lucide-preact'
import { act } from '../data/acts.ts'
import type { Phone } from '../data/state.ts'
import { follow, type BrandFacts } from '../data/world-api.ts'
import { Avatar } from './avatar.tsx'

interface StrangerProps {
  phone: Phone
  brand: BrandFacts
  isBlocked: boolean
  mark: string | undefined
}

/** LINE's page of an account one is not a friend of. */
export const Stranger = ({ phone, brand, isBlocked, mark }: StrangerProps) => (
  <div class="stranger">
    <Avatar name={brand.name} mark={mark} size={96} />
    <h3>{brand.name}</h3>
    <p>{isBlocked ? '你封鎖了這個帳號，它的訊息進不來。' : 'LINE 官方帳號'}</p>
    <button type="button" class="linebutton" onClick={() => void act(() => follow(phone.userId))}>
      <UserRoundPlus size={20} aria-hidden="true" />
      {isBlocked ? '解除封鎖' : '加入好友'}
    </button>
  </div>
)
